#compdef intake
_intake() {
    local -a found plain open
    local one value
    found=("${(@f)$(INTAKE_COMPLETE=zsh PROGRAM -- "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    # The path of --store=PATH begins behind the sign.
    [[ "$found[1]" != values && "$PREFIX" == --*=* ]] && compset -P 1 '*='
    case "$found[1]" in
    files) _files; return ;;
    folders) _files -/; return ;;
    esac
    for one in "${(@)found[2,-1]}"; do
        value="${one%%$'\t'*}"
        one="${${value//\\/\\\\}//:/\\:}:${one#*$'\t'}"
        if [[ "$value" == *[=/:] ]]; then open+=("$one"); else plain+=("${one%:}"); fi
    done
    local -a alike=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
    local -i none=1
    (( $#open )) && _describe -V 'intake' open -S '' "$alike[@]" && none=0
    (( $#plain )) && _describe -V 'intake' plain "$alike[@]" && none=0
    return none
}
compdef _intake intake
