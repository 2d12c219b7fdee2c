function __intake_complete
    set -l found (INTAKE_COMPLETE=fish PROGRAM -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor) 2>/dev/null)
    switch "$found[1]"
        case files
            __fish_complete_path (commandline --current-token)
        case folders
            __fish_complete_directories (commandline --current-token)
        case '*'
            printf '%s\n' $found[2..-1]
    end
end
complete --command intake --no-files --keep-order --arguments '(__intake_complete)'
