# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_intake_global_optspecs
    string join \n store= format= no-input y/yes q/quiet v/verbose color= as= notify h/help V/version
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

complete -c intake -n "__fish_intake_needs_command" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_needs_command" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_needs_command" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_needs_command" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_needs_command" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_needs_command" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_needs_command" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_needs_command" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_needs_command" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_needs_command" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_needs_command" -f -a "import" -d 'Import records from a file or from Intelliflo'
complete -c intake -n "__fish_intake_needs_command" -f -a "jobs" -d 'Show, approve, stop, resume or undo imports, and correct rows'
complete -c intake -n "__fish_intake_needs_command" -f -a "inbox" -d 'Choose the folders whose files `jobs run` imports'
complete -c intake -n "__fish_intake_needs_command" -f -a "client" -d 'Add, change, assign and list the clients of the practice'
complete -c intake -n "__fish_intake_needs_command" -f -a "contact" -d 'Add, change, merge and link the people who belong to clients'
complete -c intake -n "__fish_intake_needs_command" -f -a "lead" -d 'Add, change, convert and list leads'
complete -c intake -n "__fish_intake_needs_command" -f -a "activity" -d 'Record meetings, file notes and transcripts of clients'
complete -c intake -n "__fish_intake_needs_command" -f -a "document" -d 'Keep files of clients beside the store'
complete -c intake -n "__fish_intake_needs_command" -f -a "template" -d 'Save, show and reuse how a kind of file is read and mapped'
complete -c intake -n "__fish_intake_needs_command" -f -a "field" -d 'Add, remove and list custom fields'
complete -c intake -n "__fish_intake_needs_command" -f -a "verdict" -d 'List and forget decisions about who is the same person'
complete -c intake -n "__fish_intake_needs_command" -f -a "connector" -d 'Set up connections to other systems'
complete -c intake -n "__fish_intake_needs_command" -f -a "config" -d 'Show and change the settings of the store'
complete -c intake -n "__fish_intake_needs_command" -f -a "store" -d 'Show, check, back up and clean up the store'
complete -c intake -n "__fish_intake_needs_command" -f -a "demo" -d 'Try intake with an invented practice, in a folder of its own'
complete -c intake -n "__fish_intake_needs_command" -f -a "completions" -d 'Print a script that lets your shell complete what you type'
complete -c intake -n "__fish_intake_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -f -a "leads" -d 'Import leads from a file'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -f -a "clients" -d 'Import clients from a file, each with up to two contacts'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -f -a "contacts" -d 'Import contacts from a file, and link them to clients'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -f -a "intelliflo" -d 'Import people from Intelliflo as contacts, and link them to clients'
complete -c intake -n "__fish_intake_using_subcommand import; and not __fish_seen_subcommand_from leads clients contacts intelliflo help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l explain -d 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l failed -d 'Write the failed rows to this file at the end' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l sheet -d 'The sheet of a workbook, by name or number' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l header-row -d 'The row with the headers [default: the first that is not blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l delimiter -d 'The character between cells: one character, or `tab` [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l encoding -d 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l short-rows -d 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]' -r -f -a "fail\t'The row fails'
pad\t'They are blank'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l date-order -d 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l century -d 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l decimal -d 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l blank -d 'Values that mean blank, in every column and in any case, such as \'N/A,-,NULL\'; \'\' for none [default: those of the template, else the setting import.blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l max-size -d 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l map -d 'Map a column to a field; no field: leave it out' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l join -d 'The text between joined cells, such as \'street=, \'; \\n is a line break [default: a line break for street, a blank for other fields]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l default -d 'A value for a field that has no column, or whose cell is blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l value -d 'The option of a dropdown that a value in the file means; without TO, the value means blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l template -d 'Import as a template says' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l save-template -d 'Save this import as a template' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l like -d 'Use the settings of an earlier job: mapping, defaults, values, duplicates' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l source -d 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l match -d 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l on-duplicate -d 'What to do with a row that matches a record' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l on-deleted -d 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l on-new -d 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l max-failed -d 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l max-updated -d 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l max-created -d 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l max-waiting -d 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l min-rows -d 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l new-columns -d 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]' -r -f -a "ignore\t'Leave them out, and name them once'
stop\t'Refuse the import'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l mapping -d 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]' -r -f -a "any\t'Any that give the required fields'
exact\t'Those of the last file of the template in its order; without a template, none with a header that is only similar to a known one'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l preview -d 'Show the first rows and the mapping, and stop'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l dry-run -d 'Show the result of the import, and write nothing'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l show-changes -d 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l atomic -d 'Import nothing if a row fails'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l background -d 'Queue the import and return; a worker runs it'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l hold -d 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l again -d 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l skip-hidden -d 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from leads" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l explain -d 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l failed -d 'Write the failed rows to this file at the end' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l sheet -d 'The sheet of a workbook, by name or number' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l header-row -d 'The row with the headers [default: the first that is not blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l delimiter -d 'The character between cells: one character, or `tab` [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l encoding -d 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l short-rows -d 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]' -r -f -a "fail\t'The row fails'
pad\t'They are blank'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l date-order -d 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l century -d 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l decimal -d 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l blank -d 'Values that mean blank, in every column and in any case, such as \'N/A,-,NULL\'; \'\' for none [default: those of the template, else the setting import.blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l max-size -d 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l map -d 'Map a column to a field; no field: leave it out' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l join -d 'The text between joined cells, such as \'street=, \'; \\n is a line break [default: a line break for street, a blank for other fields]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l default -d 'A value for a field that has no column, or whose cell is blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l value -d 'The option of a dropdown that a value in the file means; without TO, the value means blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l template -d 'Import as a template says' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l save-template -d 'Save this import as a template' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l like -d 'Use the settings of an earlier job: mapping, defaults, values, duplicates' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l source -d 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l match -d 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l on-duplicate -d 'What to do with a row that matches a record' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l on-deleted -d 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l on-new -d 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l max-failed -d 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l max-updated -d 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l max-created -d 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l max-waiting -d 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l min-rows -d 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l new-columns -d 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]' -r -f -a "ignore\t'Leave them out, and name them once'
stop\t'Refuse the import'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l mapping -d 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]' -r -f -a "any\t'Any that give the required fields'
exact\t'Those of the last file of the template in its order; without a template, none with a header that is only similar to a known one'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l preview -d 'Show the first rows and the mapping, and stop'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l dry-run -d 'Show the result of the import, and write nothing'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l show-changes -d 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l atomic -d 'Import nothing if a row fails'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l background -d 'Queue the import and return; a worker runs it'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l hold -d 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l again -d 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l skip-hidden -d 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l name-from-contacts -d 'Name a client after its contacts if its row has no name: "Jane & John Quill"'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from clients" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l explain -d 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l failed -d 'Write the failed rows to this file at the end' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l sheet -d 'The sheet of a workbook, by name or number' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l header-row -d 'The row with the headers [default: the first that is not blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l delimiter -d 'The character between cells: one character, or `tab` [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l encoding -d 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l short-rows -d 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]' -r -f -a "fail\t'The row fails'
pad\t'They are blank'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l date-order -d 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l century -d 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l decimal -d 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l blank -d 'Values that mean blank, in every column and in any case, such as \'N/A,-,NULL\'; \'\' for none [default: those of the template, else the setting import.blank]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l max-size -d 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l map -d 'Map a column to a field; no field: leave it out' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l join -d 'The text between joined cells, such as \'street=, \'; \\n is a line break [default: a line break for street, a blank for other fields]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l default -d 'A value for a field that has no column, or whose cell is blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l value -d 'The option of a dropdown that a value in the file means; without TO, the value means blank' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l template -d 'Import as a template says' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l save-template -d 'Save this import as a template' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l like -d 'Use the settings of an earlier job: mapping, defaults, values, duplicates' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l source -d 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l match -d 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l on-duplicate -d 'What to do with a row that matches a record' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l on-deleted -d 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l on-new -d 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l max-failed -d 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l max-updated -d 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l max-created -d 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l max-waiting -d 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l min-rows -d 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l new-columns -d 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]' -r -f -a "ignore\t'Leave them out, and name them once'
stop\t'Refuse the import'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l mapping -d 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]' -r -f -a "any\t'Any that give the required fields'
exact\t'Those of the last file of the template in its order; without a template, none with a header that is only similar to a known one'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l preview -d 'Show the first rows and the mapping, and stop'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l dry-run -d 'Show the result of the import, and write nothing'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l show-changes -d 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l atomic -d 'Import nothing if a row fails'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l background -d 'Queue the import and return; a worker runs it'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l hold -d 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l again -d 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l skip-hidden -d 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from contacts" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l select -d 'Import the people with these Intelliflo ids' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l search -d 'Import people with this text in name or email' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l clients -d 'The client for each unlinked person' -r -f -a "new\t'A new client for each'
skip\t'None'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l decisions -d 'Read the decisions from a sheet' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l write-decisions -d 'Write a sheet with suggestions' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l entity-type -d 'The type of new clients' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l relationship -d 'The relationship to the client, such as Self or Spouse' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l match -d 'The rules that look for an existing contact after the Intelliflo id, in order. A rule only finds candidates: a person who is only possibly the same waits' -r -f -a "email\t'The same email'
phone\t'The same telephone number'
name\t'Names that are alike'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l on-duplicate -d 'What to do with a person who matches a contact' -r -f -a "merge\t'Fill empty fields'
create\t'Create a second contact'
skip\t'Leave the person out'
ask\t'Let the row wait'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l on-deleted -d 'What to do with a person whose contact is in the trash: skip, restore, create, or ask' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l on-new -d 'What to do with a person who matches no contact: create, skip (the import then only fills known contacts), fail, or ask (the row waits)' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l max-failed -d 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l max-updated -d 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l max-created -d 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l max-waiting -d 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l min-rows -d 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l new-columns -d 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]' -r -f -a "ignore\t'Leave them out, and name them once'
stop\t'Refuse the import'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l mapping -d 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]' -r -f -a "any\t'Any that give the required fields'
exact\t'Those of the last file of the template in its order; without a template, none with a header that is only similar to a known one'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l all -d 'Import all people'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l dry-run -d 'Show the result of the import, and write nothing'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l show-changes -d 'List every change of a field of an existing contact, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l background -d 'Fetch and ask, queue the import, and return'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l hold -d 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from intelliflo" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "leads" -d 'Import leads from a file'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "clients" -d 'Import clients from a file, each with up to two contacts'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "contacts" -d 'Import contacts from a file, and link them to clients'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "intelliflo" -d 'Import people from Intelliflo as contacts, and link them to clients'
complete -c intake -n "__fish_intake_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "list" -d 'List imports, the newest first'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "show" -d 'Show an import: counts, the mapping, errors grouped by cause'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "failed" -d 'Write the failed and waiting rows of an import, with reasons'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "report" -d 'Write an import as one HTML page, for the person who asked for it'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "review" -d 'Decide on the waiting rows of an import: merge, create or skip each'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "watch" -d 'Follow an import to its end, and end with its exit status'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "approve" -d 'Let an import run that was queued with --hold'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "cancel" -d 'Stop an import after its current batch, or give up a queued one'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "resume" -d 'Resume an interrupted or cancelled import, exactly where it stopped'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "undo" -d 'Undo an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "run" -d 'Run queued imports and import the files of inboxes (for cron)'
complete -c intake -n "__fish_intake_using_subcommand jobs; and not __fish_seen_subcommand_from list show failed report review watch approve cancel resume undo run help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l status -d 'Show only imports with this status, such as completed_with_errors' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l kind -d 'Show only imports of this kind' -r -f -a "leads\t''
clients\t''
contacts\t''
intelliflo\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this number of imports' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l template -d 'Show only imports with this template (repeatable)' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l stale -d 'List the templates without a completed import in this time, such as 26h or 2d [default: of all templates with an import]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l show-changes -d 'List every change of a field of an existing record, with the old and the new value'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l out -d 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook with text cells, which a spreadsheet program does not change' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l with-skipped -d 'Add the rows that changed nothing: skipped duplicates, each with its record, and unchanged rows that differ from their record, each with the differences'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l all-failed -d 'Add the rows that are closed: imported or skipped by a later job, or given up with --close'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l close -d 'Give up the open failed rows, such as those that you deleted from the file, and the failed links to clients: they count as closed, and no file is written'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from failed" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l out -d 'Write to this file, such as report.html, instead of standard output' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from report" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l decisions -d 'Apply the decisions of this sheet, CSV or XLSX' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l write-decisions -d 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from review" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from approve" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l file -d 'Path of the file; - reads standard input [default: its earlier path]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l max-failed -d 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l max-updated -d 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l max-created -d 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l max-waiting -d 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l min-rows -d 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l new-columns -d 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]' -r -f -a "ignore\t'Leave them out, and name them once'
stop\t'Refuse the import'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l mapping -d 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]' -r -f -a "any\t'Any that give the required fields'
exact\t'Those of the last file of the template in its order; without a template, none with a header that is only similar to a known one'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l dry-run -d 'Show what would be undone and what would stay, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from undo" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l watch -d 'Wait for further imports instead of ending'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from run" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List imports, the newest first'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an import: counts, the mapping, errors grouped by cause'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "failed" -d 'Write the failed and waiting rows of an import, with reasons'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "report" -d 'Write an import as one HTML page, for the person who asked for it'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "review" -d 'Decide on the waiting rows of an import: merge, create or skip each'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "watch" -d 'Follow an import to its end, and end with its exit status'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "approve" -d 'Let an import run that was queued with --hold'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'Stop an import after its current batch, or give up a queued one'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Resume an interrupted or cancelled import, exactly where it stopped'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "undo" -d 'Undo an import'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "run" -d 'Run queued imports and import the files of inboxes (for cron)'
complete -c intake -n "__fish_intake_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -f -a "add" -d 'Add a folder whose files `jobs run` imports'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -f -a "list" -d 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -f -a "remove" -d 'Remove a folder from the inboxes; its files stay'
complete -c intake -n "__fish_intake_using_subcommand inbox; and not __fish_seen_subcommand_from add list remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l kind -d 'The records in its files' -r -f -a "leads\t''
clients\t''
contacts\t''"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l template -d 'The template that its files are imported with' -r
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l on-duplicate -d 'What to do with a row of its files that matches an existing record' -r
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a folder whose files `jobs run` imports'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a folder from the inboxes; its files stay'
complete -c intake -n "__fish_intake_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "add" -d 'Add a client; the user becomes its adviser'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "list" -d 'List clients; --search also finds them by their contacts'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "show" -d 'Show a client with all that belongs to it'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "edit" -d 'Change fields of a client; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "delete" -d 'Delete clients; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "restore" -d 'Restore a client that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "assign" -d 'Assign an adviser to a client'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "unassign" -d 'Remove an adviser from a client'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "duplicates" -d 'Find clients that may be the same'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "merge" -d 'Merge two records of one client'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "unmerge" -d 'Undo a merge of two clients, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "why" -d 'Explain whether an import would take two clients for one'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "export" -d 'Write clients as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "same" -d 'Decide that two clients are one, for every later import'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "different" -d 'Decide that two clients are different, for every later import'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "history" -d 'Show the changes of a client, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand client; and not __fish_seen_subcommand_from add list show edit delete restore assign unassign duplicates merge unmerge why export same different history help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l type -d 'Entity type' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l status -d 'Status' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l reference-date -d 'Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l street -d 'Street and number' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l city -d 'City' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l region -d 'Region, state or county' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l postcode -d 'Postcode' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l country -d 'Country' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l industry -d 'Industry of a company' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l company-size -d 'Size of a company' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l set -d 'Set a field, such as custom.NAME=value' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l contact -d 'Contact to link; repeat for each' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l skip-contacts -d 'Do not ask for contacts'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l search -d 'Show only records with this text in their name, email or phone' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this number of records' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l offset -d 'Skip this number of records' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l type -d 'Only clients with this entity type' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l status -d 'Only clients with this status' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l adviser -d 'Only clients of this adviser' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l job -d 'Only clients that this job created' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l deleted -d 'Show the records in the trash, who deleted them, and how many days remain to restore them'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l name -d 'Name of the client' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l type -d 'Entity type' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l status -d 'Status' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l reference-date -d 'Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l street -d 'Street and number' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l city -d 'City' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l region -d 'Region, state or county' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l postcode -d 'Postcode' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l country -d 'Country' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l industry -d 'Industry of a company' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l company-size -d 'Size of a company' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l set -d 'Set a field, such as custom.NAME=value' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l external-id -d 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l contact -d 'Contact to link; repeat for each' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l skip-contacts -d 'Do not ask for contacts'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l dry-run -d 'Show what would be deleted, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l deleted-near -d 'Choose among records of one name: the one that was deleted closest to this day' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from assign" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unassign" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l match -d 'The rules that find pairs, the strongest first, such as email,phone [default: all]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l limit -d 'Only so many pairs, the best ones' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l decisions -d 'Apply the decisions of this sheet, CSV or XLSX' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l write-decisions -d 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l decide -d 'Show the pairs one by one, side by side, and ask about each'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l dry-run -d 'With --decisions: show what would change, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from duplicates" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l dry-run -d 'Show what would change, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from merge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from unmerge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from why" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l out -d 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l search -d 'Write only records with this text in their name, email or phone' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l type -d 'Only clients with this entity type' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l status -d 'Only clients with this status' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l adviser -d 'Only clients of this adviser' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l job -d 'Only clients that this job created' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from same" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from different" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l field -d 'Only changes of this field, such as phone' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a client; the user becomes its adviser'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "list" -d 'List clients; --search also finds them by their contacts'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a client with all that belongs to it'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change fields of a client; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete clients; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Restore a client that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "assign" -d 'Assign an adviser to a client'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "unassign" -d 'Remove an adviser from a client'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "duplicates" -d 'Find clients that may be the same'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "merge" -d 'Merge two records of one client'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "unmerge" -d 'Undo a merge of two clients, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "why" -d 'Explain whether an import would take two clients for one'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write clients as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "same" -d 'Decide that two clients are one, for every later import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "different" -d 'Decide that two clients are different, for every later import'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show the changes of a client, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand client; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "add" -d 'Add a contact, and link it to a client'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "list" -d 'List contacts'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "show" -d 'Show a contact with its clients'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "edit" -d 'Change fields of a contact; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "delete" -d 'Delete contacts; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "restore" -d 'Restore a contact that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "link" -d 'Link a contact to a client'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "unlink" -d 'Remove the link between a contact and a client; both records stay'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "duplicates" -d 'Find contacts that may be the same person'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "merge" -d 'Merge two records of one person'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "unmerge" -d 'Undo a merge of two contacts, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "why" -d 'Explain whether an import would take two contacts for one'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "export" -d 'Write contacts as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "same" -d 'Decide that two contacts are one person, for later imports'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "different" -d 'Decide that two contacts are different people, for later imports'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "history" -d 'Show the changes of a contact, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit delete restore link unlink duplicates merge unmerge why export same different history help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l last-name -d 'Last name' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l email -d 'Email address' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l phone -d 'Telephone number; kept as written' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l title -d 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l job-title -d 'Job title' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l date-of-birth -d 'Date of birth' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l employment-status -d 'Employment status, such as Employed, Self-employed or Retired' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l annual-income -d 'Annual income in the store\'s currency' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l target-retirement-age -d 'Age at which the contact wants to retire' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l id-document -d 'Type of the ID document, such as Passport or Driving licence' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l set -d 'Set a field, such as custom.NAME=value' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l client -d 'Client to link the contact to' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l relationship -d 'Relationship, such as Spouse or Trustee' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l on-duplicate -d 'What to do when the contact may exist' -r -f -a "ask\t'Ask; fail if the user cannot be asked'
use\t'Use the existing contact'
create\t'Create a second contact'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l primary -d 'Make the contact the client\'s primary contact'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l search -d 'Show only records with this text in their name, email or phone' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this number of records' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l offset -d 'Skip this number of records' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l job -d 'Only contacts that this job created' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l deleted -d 'Show the records in the trash, who deleted them, and how many days remain to restore them'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l first-name -d 'First name' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l last-name -d 'Last name' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l email -d 'Email address' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l phone -d 'Telephone number; kept as written' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l title -d 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l job-title -d 'Job title' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l date-of-birth -d 'Date of birth' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l employment-status -d 'Employment status, such as Employed, Self-employed or Retired' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l annual-income -d 'Annual income in the store\'s currency' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l target-retirement-age -d 'Age at which the contact wants to retire' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l id-document -d 'Type of the ID document, such as Passport or Driving licence' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l set -d 'Set a field, such as custom.NAME=value' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l external-id -d 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l dry-run -d 'Show what would be deleted, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l deleted-near -d 'Choose among records of one name: the one that was deleted closest to this day' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l relationship -d 'Relationship to the client, such as Spouse or Trustee' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l primary -d 'Make the contact the client\'s primary contact'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from link" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unlink" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l match -d 'The rules that find pairs, the strongest first, such as email,phone [default: all]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l limit -d 'Only so many pairs, the best ones' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l decisions -d 'Apply the decisions of this sheet, CSV or XLSX' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l write-decisions -d 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l decide -d 'Show the pairs one by one, side by side, and ask about each'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l dry-run -d 'With --decisions: show what would change, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from duplicates" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l dry-run -d 'Show what would change, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from merge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from unmerge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from why" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l out -d 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l search -d 'Write only records with this text in their name, email or phone' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l job -d 'Only contacts that this job created' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from same" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from different" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l field -d 'Only changes of this field, such as phone' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a contact, and link it to a client'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "list" -d 'List contacts'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a contact with its clients'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change fields of a contact; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete contacts; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Restore a contact that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "link" -d 'Link a contact to a client'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "unlink" -d 'Remove the link between a contact and a client; both records stay'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "duplicates" -d 'Find contacts that may be the same person'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "merge" -d 'Merge two records of one person'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "unmerge" -d 'Undo a merge of two contacts, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "why" -d 'Explain whether an import would take two contacts for one'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write contacts as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "same" -d 'Decide that two contacts are one person, for later imports'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "different" -d 'Decide that two contacts are different people, for later imports'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show the changes of a contact, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "add" -d 'Add a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "list" -d 'List leads'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "show" -d 'Show a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "edit" -d 'Change fields of a lead; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "delete" -d 'Delete leads; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "restore" -d 'Restore a lead that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "convert" -d 'Make a contact of a lead, and link the two'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "unconvert" -d 'Undo the conversion of a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "duplicates" -d 'Find leads that may mean the same person'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "merge" -d 'Merge two leads that mean the same person'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "unmerge" -d 'Undo a merge of two leads, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "why" -d 'Explain whether an import would take two leads for one'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "same" -d 'Decide that two leads are one person, for later imports'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "different" -d 'Decide that two leads are different people, for later imports'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "history" -d 'Show the changes of a lead, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "export" -d 'Write leads as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand lead; and not __fish_seen_subcommand_from add list show edit delete restore convert unconvert duplicates merge unmerge why same different history export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l first-name -d 'First name' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l last-name -d 'Last name' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l email -d 'Email address' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l phone -d 'Telephone number; kept as written' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l mobile -d 'Mobile number; kept as written' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l company -d 'Company' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l job-title -d 'Job title' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l department -d 'Department' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l source -d 'Origin of the lead' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l status -d 'Status' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l priority -d 'Priority' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l value -d 'Estimated value, in the store\'s currency' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l expected-close -d 'Expected closing date' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l industry -d 'Industry' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l annual-revenue -d 'Annual revenue, in the store\'s currency' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l website -d 'Website' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l linkedin -d 'LinkedIn profile' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l street -d 'Street and number' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l city -d 'City' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l region -d 'Region, state or county' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l postcode -d 'Postcode' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l country -d 'Country' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l description -d 'Description' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l owner -d 'Owner of the lead' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l set -d 'Set a field, such as custom.NAME=value' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l search -d 'Show only records with this text in their name, email or phone' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this number of records' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l offset -d 'Skip this number of records' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l status -d 'Only leads with this status' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l job -d 'Only leads that this job created' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l deleted -d 'Show the records in the trash, who deleted them, and how many days remain to restore them'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l first-name -d 'First name' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l last-name -d 'Last name' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l email -d 'Email address' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l phone -d 'Telephone number; kept as written' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l mobile -d 'Mobile number; kept as written' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l company -d 'Company' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l job-title -d 'Job title' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l department -d 'Department' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l source -d 'Origin of the lead' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l status -d 'Status' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l priority -d 'Priority' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l value -d 'Estimated value, in the store\'s currency' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l expected-close -d 'Expected closing date' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l industry -d 'Industry' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l annual-revenue -d 'Annual revenue, in the store\'s currency' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l website -d 'Website' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l linkedin -d 'LinkedIn profile' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l street -d 'Street and number' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l city -d 'City' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l region -d 'Region, state or county' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l postcode -d 'Postcode' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l country -d 'Country' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l description -d 'Description' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l owner -d 'Owner of the lead' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l set -d 'Set a field, such as custom.NAME=value' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l external-id -d 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l dry-run -d 'Show what would be deleted, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l deleted-near -d 'Choose among records of one name: the one that was deleted closest to this day' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l client -d 'Link the contact to this client' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l new-client -d 'Link the contact to a new client' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l type -d 'Entity type of the new client' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l relationship -d 'Relationship to the client, such as Self' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l set -d 'Set a field of the contact' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l on-duplicate -d 'What to do when the contact may exist' -r -f -a "ask\t'Ask; fail if the user cannot be asked'
use\t'Use the existing contact'
create\t'Create a second contact'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l contact -d 'Existing contact to use for the lead' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from convert" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unconvert" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l match -d 'The rules that find pairs, the strongest first, such as email,phone [default: all]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l limit -d 'Only so many pairs, the best ones' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l decisions -d 'Apply the decisions of this sheet, CSV or XLSX' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l write-decisions -d 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l decide -d 'Show the pairs one by one, side by side, and ask about each'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l dry-run -d 'With --decisions: show what would change, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from duplicates" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l dry-run -d 'Show what would change, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from merge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from unmerge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from why" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from same" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from different" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l field -d 'Only changes of this field, such as phone' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l out -d 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l search -d 'Write only records with this text in their name, email or phone' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l status -d 'Only leads with this status' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l job -d 'Only leads that this job created' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "list" -d 'List leads'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change fields of a lead; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete leads; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Restore a lead that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "convert" -d 'Make a contact of a lead, and link the two'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "unconvert" -d 'Undo the conversion of a lead'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "duplicates" -d 'Find leads that may mean the same person'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "merge" -d 'Merge two leads that mean the same person'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "unmerge" -d 'Undo a merge of two leads, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "why" -d 'Explain whether an import would take two leads for one'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "same" -d 'Decide that two leads are one person, for later imports'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "different" -d 'Decide that two leads are different people, for later imports'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show the changes of a lead, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write leads as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand lead; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -f -a "add" -d 'Add a meeting, a file note or a transcript to a client'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -f -a "list" -d 'List the activities of a client, the latest first'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -f -a "show" -d 'Show an activity with its text'
complete -c intake -n "__fish_intake_using_subcommand activity; and not __fish_seen_subcommand_from add list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l kind -d 'Kind of the activity' -r -f -a "meeting\t''
file-note\t''
transcript\t''"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l title -d 'Title of the activity' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l date -d 'Date of the activity [default: today]' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l text -d 'Text of the activity' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l file -d 'File with the text; - for standard input' -r -F
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a meeting, a file note or a transcript to a client'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the activities of a client, the latest first'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an activity with its text'
complete -c intake -n "__fish_intake_using_subcommand activity; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -f -a "add" -d 'Keep a copy of a file for a client'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -f -a "list" -d 'List the files of a client, including those that were removed with it'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -f -a "save" -d 'Write a document to a file, after a check that its bytes are unchanged'
complete -c intake -n "__fish_intake_using_subcommand document; and not __fish_seen_subcommand_from add list save help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l out -d 'Path to write to' -r -F
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from save" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from help" -f -a "add" -d 'Keep a copy of a file for a client'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the files of a client, including those that were removed with it'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from help" -f -a "save" -d 'Write a document to a file, after a check that its bytes are unchanged'
complete -c intake -n "__fish_intake_using_subcommand document; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -f -a "list" -d 'List import templates'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -f -a "show" -d 'Show a template'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -f -a "delete" -d 'Delete a template; jobs that used it keep their mapping'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -f -a "export" -d 'Write a template as JSON to standard output, for `template load`'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -f -a "load" -d 'Save a template that `template export` wrote'
complete -c intake -n "__fish_intake_using_subcommand template; and not __fish_seen_subcommand_from list show delete export load help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l name -d 'Save the template under another name' -r
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from load" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from help" -f -a "list" -d 'List import templates'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a template'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a template; jobs that used it keep their mapping'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write a template as JSON to standard output, for `template load`'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from help" -f -a "load" -d 'Save a template that `template export` wrote'
complete -c intake -n "__fish_intake_using_subcommand template; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "add" -d 'Add a custom field; imports map columns to it as custom.NAME'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "list" -d 'List custom fields'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "remove" -d 'Remove a custom field and its values, which stay in the history'
complete -c intake -n "__fish_intake_using_subcommand field; and not __fish_seen_subcommand_from add list remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l kind -d 'Type of the values' -r -f -a "text\t''
number\t''
date\t''
dropdown\t''
checkbox\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l option -d 'Value of a dropdown (repeat for each)' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l required -d 'Refuse records without a value'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a custom field; imports map columns to it as custom.NAME'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "list" -d 'List custom fields'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a custom field and its values, which stay in the history'
complete -c intake -n "__fish_intake_using_subcommand field; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -f -a "list" -d 'List the decisions that hold for every import, the oldest first'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -f -a "forget" -d 'Forget a decision, so that the next import judges by the values again'
complete -c intake -n "__fish_intake_using_subcommand verdict; and not __fish_seen_subcommand_from list forget help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from forget" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the decisions that hold for every import, the oldest first'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from help" -f -a "forget" -d 'Forget a decision, so that the next import judges by the values again'
complete -c intake -n "__fish_intake_using_subcommand verdict; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -f -a "intelliflo" -d 'The connector to Intelliflo Office'
complete -c intake -n "__fish_intake_using_subcommand connector; and not __fish_seen_subcommand_from intelliflo help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "set" -d 'Set up the connector, or change its settings'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "enable" -d 'Allow imports to use the connector'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "disable" -d 'Forbid imports to use the connector; its settings stay'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "status" -d 'Show the settings, the place of the secrets, and the last successful connection'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "test" -d 'Sign in and read one client with its details; report missing scopes'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "remove" -d 'Remove the settings and the secrets of the connector'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from intelliflo" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from help" -f -a "intelliflo" -d 'The connector to Intelliflo Office'
complete -c intake -n "__fish_intake_using_subcommand connector; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "list" -d 'List all settings with their values'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "get" -d 'Print the value of a setting, or its default'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "set" -d 'Set a setting'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "unset" -d 'Reset a setting to its default'
complete -c intake -n "__fish_intake_using_subcommand config; and not __fish_seen_subcommand_from list get set unset help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from set" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from unset" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all settings with their values'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the value of a setting, or its default'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a setting'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Reset a setting to its default'
complete -c intake -n "__fish_intake_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "info" -d 'Show the path and the contents of the store, and what takes space'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "check" -d 'Check that every row of every job is accounted for, and that the file is not damaged'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "backup" -d 'Write a backup of the store and its documents, even during an import'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "restore" -d 'Put a backup in the place of the store, and keep the old store beside it'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "purge" -d 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "compact" -d 'Return the free space in the store to the disk'
complete -c intake -n "__fish_intake_using_subcommand store; and not __fish_seen_subcommand_from info check backup restore purge compact help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from info" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l keep -d 'Write into the folder PATH under a name with the time, and remove the older backups of this store that are not the newest of the last 7 days, 4 weeks and 12 months' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l through -d 'Pipe the backup through a program, such as \'age -r KEY\', and keep what the program writes' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from backup" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l through -d 'Pipe the backup through a program, such as \'age -d -i KEYFILE\', and restore what the program writes' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l today -d 'Today\'s date, such as 2026-11-26: confirms that the clock is right after the store was not used for more than 30 days' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l dry-run -d 'Show what would be removed, and change nothing'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from purge" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l wait -d 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from compact" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show the path and the contents of the store, and what takes space'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check that every row of every job is accounted for, and that the file is not damaged'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "backup" -d 'Write a backup of the store and its documents, even during an import'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Put a backup in the place of the store, and keep the old store beside it'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "purge" -d 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "compact" -d 'Return the free space in the store to the disk'
complete -c intake -n "__fish_intake_using_subcommand store; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand demo" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand demo" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand demo" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand demo" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand demo" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand demo" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand demo" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand demo" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand demo" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand demo" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand completions" -l store -d 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]' -r -F
complete -c intake -n "__fish_intake_using_subcommand completions" -l format -d 'Format of the data' -r -f -a "table\t'For people'
json\t'One JSON document'
csv\t'RFC 4180 with a header; lists only'"
complete -c intake -n "__fish_intake_using_subcommand completions" -l color -d 'When to use colour on standard error [environment: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c intake -n "__fish_intake_using_subcommand completions" -l as -d 'Name of the user for the history [default: the system\'s user; environment: INTAKE_USER]' -r
complete -c intake -n "__fish_intake_using_subcommand completions" -l no-input -d 'Ask no questions; this is the default without a terminal'
complete -c intake -n "__fish_intake_using_subcommand completions" -s y -l yes -d 'Answer yes to every confirmation'
complete -c intake -n "__fish_intake_using_subcommand completions" -s q -l quiet -d 'Write less to standard error, and leave out the text summary of an import'
complete -c intake -n "__fish_intake_using_subcommand completions" -s v -l verbose -d 'Write more to standard error'
complete -c intake -n "__fish_intake_using_subcommand completions" -l notify -d 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
complete -c intake -n "__fish_intake_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c intake -n "__fish_intake_using_subcommand completions" -s V -l version -d 'Print version'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "import" -d 'Import records from a file or from Intelliflo'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "jobs" -d 'Show, approve, stop, resume or undo imports, and correct rows'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "inbox" -d 'Choose the folders whose files `jobs run` imports'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "client" -d 'Add, change, assign and list the clients of the practice'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "contact" -d 'Add, change, merge and link the people who belong to clients'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "lead" -d 'Add, change, convert and list leads'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "activity" -d 'Record meetings, file notes and transcripts of clients'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "document" -d 'Keep files of clients beside the store'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "template" -d 'Save, show and reuse how a kind of file is read and mapped'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "field" -d 'Add, remove and list custom fields'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "verdict" -d 'List and forget decisions about who is the same person'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "connector" -d 'Set up connections to other systems'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "config" -d 'Show and change the settings of the store'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "store" -d 'Show, check, back up and clean up the store'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "demo" -d 'Try intake with an invented practice, in a folder of its own'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "completions" -d 'Print a script that lets your shell complete what you type'
complete -c intake -n "__fish_intake_using_subcommand help; and not __fish_seen_subcommand_from import jobs inbox client contact lead activity document template field verdict connector config store demo completions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "leads" -d 'Import leads from a file'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "clients" -d 'Import clients from a file, each with up to two contacts'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "contacts" -d 'Import contacts from a file, and link them to clients'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "intelliflo" -d 'Import people from Intelliflo as contacts, and link them to clients'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "list" -d 'List imports, the newest first'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "show" -d 'Show an import: counts, the mapping, errors grouped by cause'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "failed" -d 'Write the failed and waiting rows of an import, with reasons'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "report" -d 'Write an import as one HTML page, for the person who asked for it'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "review" -d 'Decide on the waiting rows of an import: merge, create or skip each'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "watch" -d 'Follow an import to its end, and end with its exit status'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "approve" -d 'Let an import run that was queued with --hold'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "cancel" -d 'Stop an import after its current batch, or give up a queued one'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "resume" -d 'Resume an interrupted or cancelled import, exactly where it stopped'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "undo" -d 'Undo an import'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "run" -d 'Run queued imports and import the files of inboxes (for cron)'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "add" -d 'Add a folder whose files `jobs run` imports'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "list" -d 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "remove" -d 'Remove a folder from the inboxes; its files stay'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "add" -d 'Add a client; the user becomes its adviser'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "list" -d 'List clients; --search also finds them by their contacts'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "show" -d 'Show a client with all that belongs to it'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "edit" -d 'Change fields of a client; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "delete" -d 'Delete clients; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "restore" -d 'Restore a client that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "assign" -d 'Assign an adviser to a client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "unassign" -d 'Remove an adviser from a client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "duplicates" -d 'Find clients that may be the same'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "merge" -d 'Merge two records of one client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "unmerge" -d 'Undo a merge of two clients, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "why" -d 'Explain whether an import would take two clients for one'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "export" -d 'Write clients as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "same" -d 'Decide that two clients are one, for every later import'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "different" -d 'Decide that two clients are different, for every later import'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from client" -f -a "history" -d 'Show the changes of a client, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "add" -d 'Add a contact, and link it to a client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "list" -d 'List contacts'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "show" -d 'Show a contact with its clients'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "edit" -d 'Change fields of a contact; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "delete" -d 'Delete contacts; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "restore" -d 'Restore a contact that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "link" -d 'Link a contact to a client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "unlink" -d 'Remove the link between a contact and a client; both records stay'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "duplicates" -d 'Find contacts that may be the same person'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "merge" -d 'Merge two records of one person'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "unmerge" -d 'Undo a merge of two contacts, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "why" -d 'Explain whether an import would take two contacts for one'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "export" -d 'Write contacts as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "same" -d 'Decide that two contacts are one person, for later imports'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "different" -d 'Decide that two contacts are different people, for later imports'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "history" -d 'Show the changes of a contact, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "add" -d 'Add a lead'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "list" -d 'List leads'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "show" -d 'Show a lead'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "edit" -d 'Change fields of a lead; an empty value clears a field'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "delete" -d 'Delete leads; they can be restored for 90 days'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "restore" -d 'Restore a lead that was deleted at most 90 days ago'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "convert" -d 'Make a contact of a lead, and link the two'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "unconvert" -d 'Undo the conversion of a lead'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "duplicates" -d 'Find leads that may mean the same person'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "merge" -d 'Merge two leads that mean the same person'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "unmerge" -d 'Undo a merge of two leads, within 90 days'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "why" -d 'Explain whether an import would take two leads for one'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "same" -d 'Decide that two leads are one person, for later imports'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "different" -d 'Decide that two leads are different people, for later imports'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "history" -d 'Show the changes of a lead, each with its time, user and values'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from lead" -f -a "export" -d 'Write leads as CSV or XLSX, every field a column'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from activity" -f -a "add" -d 'Add a meeting, a file note or a transcript to a client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from activity" -f -a "list" -d 'List the activities of a client, the latest first'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from activity" -f -a "show" -d 'Show an activity with its text'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from document" -f -a "add" -d 'Keep a copy of a file for a client'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from document" -f -a "list" -d 'List the files of a client, including those that were removed with it'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from document" -f -a "save" -d 'Write a document to a file, after a check that its bytes are unchanged'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from template" -f -a "list" -d 'List import templates'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from template" -f -a "show" -d 'Show a template'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from template" -f -a "delete" -d 'Delete a template; jobs that used it keep their mapping'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from template" -f -a "export" -d 'Write a template as JSON to standard output, for `template load`'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from template" -f -a "load" -d 'Save a template that `template export` wrote'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from field" -f -a "add" -d 'Add a custom field; imports map columns to it as custom.NAME'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from field" -f -a "list" -d 'List custom fields'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from field" -f -a "remove" -d 'Remove a custom field and its values, which stay in the history'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from verdict" -f -a "list" -d 'List the decisions that hold for every import, the oldest first'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from verdict" -f -a "forget" -d 'Forget a decision, so that the next import judges by the values again'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from connector" -f -a "intelliflo" -d 'The connector to Intelliflo Office'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "list" -d 'List all settings with their values'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "get" -d 'Print the value of a setting, or its default'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "set" -d 'Set a setting'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "unset" -d 'Reset a setting to its default'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "info" -d 'Show the path and the contents of the store, and what takes space'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "check" -d 'Check that every row of every job is accounted for, and that the file is not damaged'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "backup" -d 'Write a backup of the store and its documents, even during an import'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "restore" -d 'Put a backup in the place of the store, and keep the old store beside it'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "purge" -d 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows'
complete -c intake -n "__fish_intake_using_subcommand help; and __fish_seen_subcommand_from store" -f -a "compact" -d 'Return the free space in the store to the disk'
