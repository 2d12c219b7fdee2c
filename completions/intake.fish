# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_intake_global_optspecs
    string join \n store= format= no-input y/yes q/quiet v/verbose color= as= h/help V/version
end

function __fish_intake_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_intake_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_intake_using_subcommand
    set -l cmd (__fish_intake_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c intake -n "__fish_intake_needs_command" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_needs_command" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_needs_command" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_needs_command" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_needs_command" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_needs_command" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_needs_command" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_needs_command" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_needs_command" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_needs_command" -f -a "import" -d 'Import records from a file'
complete -c intake -n "__fish_intake_needs_command" -f -a "jobs" -d 'The history of imports, and the rows that failed'
complete -c intake -n "__fish_intake_needs_command" -f -a "lead" -d 'The leads in the store'
complete -c intake -n "__fish_intake_needs_command" -f -a "field" -d 'Fields of your own, beside those that every record has'
complete -c intake -n "__fish_intake_needs_command" -f -a "config" -d 'Settings of the store'
complete -c intake -n "__fish_intake_needs_command" -f -a "store" -d 'The store as a whole'
complete -c intake -n "__fish_intake_needs_command" -f -a "completions" -d 'Print a script that lets your shell complete commands and flags'
complete -c intake -n "__fish_intake_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -f -a "leads" -d 'Import leads from a CSV, XLSX or XLS file'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l failed -d 'Write the failed rows to this file at the end' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l sheet -d 'The sheet of a workbook, by name or number [default: the first visible one]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l header-row -d 'The row with the headers [default: the first that is not blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l delimiter -d 'The character between cells: one character, or `tab` [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l encoding -d 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l short-rows -d 'What becomes of a row with missing last cells: it fails, or they are blank' -r -f -a "fail\t'The row fails'
pad\t'They are blank'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l date-order -d 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l decimal -d 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l max-size -d 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l map -d 'Map a column, by its header or as #3, to a field; no field: leave it out' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l default -d 'A value for a field that has no column, or whose cell is blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l like -d 'Take over the settings of an earlier job: mapping, defaults, duplicates' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l match -d 'How a lead that is there already is recognised, in order: email, phone, name (alike) [default: the setting leads.match]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l on-duplicate -d 'What happens to a row whose lead is there: skip, merge (fill empty fields), update (overwrite with what the row has), create, fail, or ask (the row waits) [default: the setting leads.on_duplicate, skip]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l on-deleted -d 'What happens to a row whose lead is in the trash: skip, restore, create, or ask (the row waits) [default: skip]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l preview -d 'Show what was detected, the first rows and the mapping, and stop'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l dry-run -d 'Rehearse: the same work and the same counts, but nothing is written'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l again -d 'Import even if the same bytes were imported before with the same settings'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "leads" -d 'Import leads from a CSV, XLSX or XLS file'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -f -a "list" -d 'List imports, the newest first'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -f -a "show" -d 'Show all of an import: counts, the mapping used, errors grouped by cause'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -f -a "failed" -d 'Write the failed and waiting rows of an import as CSV, with the reasons'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l status -d 'Only those with this status, such as completed_with_errors' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l kind -d 'Only those of this kind, such as leads' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l limit -d 'At most so many' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l out -d 'Write to this file instead of standard output' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l with-skipped -d 'Also the duplicates that were skipped, each with the record it met'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List imports, the newest first'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show all of an import: counts, the mapping used, errors grouped by cause'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "failed" -d 'Write the failed and waiting rows of an import as CSV, with the reasons'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -f -a "list" -d 'List leads'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -f -a "show" -d 'Show all of a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l status -d 'Only those with this status' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l job -d 'Only those that this job made' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l limit -d 'At most so many' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l offset -d 'Without the first so many' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "list" -d 'List leads'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show all of a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "add" -d 'Add a field of your own; imports map columns to it as custom.NAME'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "list" -d 'List the fields of your own'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "remove" -d 'Remove a field of your own and its values, which stay in the history'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l kind -d 'What it holds' -r -f -a "text\t''
number\t''
date\t''
dropdown\t''
checkbox\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l option -d 'A value of a dropdown (once for each)' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l required -d 'Refuse records without it'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a field of your own; imports map columns to it as custom.NAME'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the fields of your own'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a field of your own and its values, which stay in the history'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "list" -d 'List all settings with their values'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "get" -d 'Print the value of a setting, or its default'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "set" -d 'Set a setting'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "unset" -d 'Take a setting back to its default'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all settings with their values'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the value of a setting, or its default'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a setting'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Take a setting back to its default'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -f -a "info" -d 'Show where the store is and what is in it'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show where the store is and what is in it'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand completions" -l store -d 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand completions" -l format -d 'How data is written: for people, or for programs' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand completions" -l color -d 'Colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand completions" -l as -d 'Who does it, for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand completions" -l no-input -d 'Never ask; also in force where there is no terminal'
complete -c intake -n "__fish_intake_using_subcommand completions" -s y -l yes -d 'Answer every confirmation with yes'
complete -c intake -n "__fish_intake_using_subcommand completions" -s q -l quiet -d 'Say less on standard error'
complete -c intake -n "__fish_intake_using_subcommand completions" -s v -l verbose -d 'Say more on standard error'
complete -c intake -n "__fish_intake_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand completions" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "import" -d 'Import records from a file'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "jobs" -d 'The history of imports, and the rows that failed'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "lead" -d 'The leads in the store'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "field" -d 'Fields of your own, beside those that every record has'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "config" -d 'Settings of the store'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "store" -d 'The store as a whole'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "completions" -d 'Print a script that lets your shell complete commands and flags'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs lead field config store completions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "leads" -d 'Import leads from a CSV, XLSX or XLS file'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "list" -d 'List imports, the newest first'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "show" -d 'Show all of an import: counts, the mapping used, errors grouped by cause'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "failed" -d 'Write the failed and waiting rows of an import as CSV, with the reasons'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "list" -d 'List leads'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "show" -d 'Show all of a lead'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from field" -f -a "add" -d 'Add a field of your own; imports map columns to it as custom.NAME'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from field" -f -a "list" -d 'List the fields of your own'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from field" -f -a "remove" -d 'Remove a field of your own and its values, which stay in the history'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "list" -d 'List all settings with their values'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "get" -d 'Print the value of a setting, or its default'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "set" -d 'Set a setting'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "unset" -d 'Take a setting back to its default'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "info" -d 'Show where the store is and what is in it'
