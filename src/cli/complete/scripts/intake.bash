_intake() {
    local one
    local -a found=()
    COMPREPLY=()
    while IFS= read -r one; do
        found+=("$one")
    done < <(INTAKE_COMPLETE=bash PROGRAM -- "${COMP_LINE:0:COMP_POINT}" "$2" "$COMP_TYPE" 2>/dev/null)
    case "${found[0]-}" in
    files) compopt -o default -o filenames 2>/dev/null ;;
    folders) compopt -o dirnames -o filenames 2>/dev/null ;;
    part) compopt -o nospace 2>/dev/null ;;
    esac
    COMPREPLY=("${found[@]:1}")
}
complete -F _intake intake
