function __intake_complete
    set -l found (INTAKE_COMPLETE=fish PROGRAM -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor) 2>/dev/null)
    # The path of --store=PATH begins behind the sign.
    set -l token (commandline --current-token --cut-at-cursor)
    set -l flag (string match --regex -- '^--[^=]+=' $token)
    set -l path (string replace --regex -- '^--[^=]+=' '' $token)
    switch "$found[1]"
        case files
            set found '' "$flag"(__fish_complete_path "$path")
        case folders
            set found '' "$flag"(__fish_complete_directories "$path" '')
    end
    printf '%s\n' $found[2..-1]
end
complete --command intake --no-files --keep-order --arguments '(__intake_complete)'
