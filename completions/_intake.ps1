
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'intake' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'intake'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'intake' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import records from a file or from Intelliflo')
            [CompletionResult]::new('jobs', 'jobs', [CompletionResultType]::ParameterValue, 'Show, approve, stop, resume or undo imports, and correct rows')
            [CompletionResult]::new('inbox', 'inbox', [CompletionResultType]::ParameterValue, 'Choose the folders whose files `jobs run` imports')
            [CompletionResult]::new('client', 'client', [CompletionResultType]::ParameterValue, 'Add, change, assign and list the clients of the practice')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Add, change, merge and link the people who belong to clients')
            [CompletionResult]::new('lead', 'lead', [CompletionResultType]::ParameterValue, 'Add, change, convert and list leads')
            [CompletionResult]::new('activity', 'activity', [CompletionResultType]::ParameterValue, 'Record meetings, file notes and transcripts of clients')
            [CompletionResult]::new('document', 'document', [CompletionResultType]::ParameterValue, 'Keep files of clients beside the store')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'Save, show and reuse how a kind of file is read and mapped')
            [CompletionResult]::new('field', 'field', [CompletionResultType]::ParameterValue, 'Add, remove and list custom fields')
            [CompletionResult]::new('verdict', 'verdict', [CompletionResultType]::ParameterValue, 'List and forget decisions about who is the same person')
            [CompletionResult]::new('connector', 'connector', [CompletionResultType]::ParameterValue, 'Set up connections to other systems')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show and change the settings of the store')
            [CompletionResult]::new('store', 'store', [CompletionResultType]::ParameterValue, 'Show, check, back up and clean up the store')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Try intake with an invented practice, in a folder of its own')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a script that lets your shell complete what you type')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;import' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('leads', 'leads', [CompletionResultType]::ParameterValue, 'Import leads from a file')
            [CompletionResult]::new('clients', 'clients', [CompletionResultType]::ParameterValue, 'Import clients from a file, each with up to two contacts')
            [CompletionResult]::new('contacts', 'contacts', [CompletionResultType]::ParameterValue, 'Import contacts from a file, and link them to clients')
            [CompletionResult]::new('intelliflo', 'intelliflo', [CompletionResultType]::ParameterValue, 'Import people from Intelliflo as contacts, and link them to clients')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;import;leads' {
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--failed', '--failed', [CompletionResultType]::ParameterName, 'Write the failed rows to this file at the end')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'The sheet of a workbook, by name or number')
            [CompletionResult]::new('--header-row', '--header-row', [CompletionResultType]::ParameterName, 'The row with the headers [default: the first that is not blank]')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'The character between cells: one character, or `tab` [default: detected]')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]')
            [CompletionResult]::new('--short-rows', '--short-rows', [CompletionResultType]::ParameterName, 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]')
            [CompletionResult]::new('--date-order', '--date-order', [CompletionResultType]::ParameterName, 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]')
            [CompletionResult]::new('--century', '--century', [CompletionResultType]::ParameterName, 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]')
            [CompletionResult]::new('--blank', '--blank', [CompletionResultType]::ParameterName, 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Map a column to a field; no field: leave it out')
            [CompletionResult]::new('--join', '--join', [CompletionResultType]::ParameterName, 'The text between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]')
            [CompletionResult]::new('--default', '--default', [CompletionResultType]::ParameterName, 'A value for a field that has no column, or whose cell is blank')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'The option of a dropdown that a value in the file means; without TO, the value means blank')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Import as a template says')
            [CompletionResult]::new('--save-template', '--save-template', [CompletionResultType]::ParameterName, 'Save this import as a template')
            [CompletionResult]::new('--like', '--like', [CompletionResultType]::ParameterName, 'Use the settings of an earlier job: mapping, defaults, values, duplicates')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id')
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do with a row that matches a record')
            [CompletionResult]::new('--on-deleted', '--on-deleted', [CompletionResultType]::ParameterName, 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]')
            [CompletionResult]::new('--on-new', '--on-new', [CompletionResultType]::ParameterName, 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]')
            [CompletionResult]::new('--max-failed', '--max-failed', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay')
            [CompletionResult]::new('--max-updated', '--max-updated', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows')
            [CompletionResult]::new('--max-created', '--max-created', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too')
            [CompletionResult]::new('--max-waiting', '--max-waiting', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows')
            [CompletionResult]::new('--min-rows', '--min-rows', [CompletionResultType]::ParameterName, 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo')
            [CompletionResult]::new('--new-columns', '--new-columns', [CompletionResultType]::ParameterName, 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]')
            [CompletionResult]::new('--mapping', '--mapping', [CompletionResultType]::ParameterName, 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--preview', '--preview', [CompletionResultType]::ParameterName, 'Show the first rows and the mapping, and stop')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show the result of the import, and write nothing')
            [CompletionResult]::new('--show-changes', '--show-changes', [CompletionResultType]::ParameterName, 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list')
            [CompletionResult]::new('--atomic', '--atomic', [CompletionResultType]::ParameterName, 'Import nothing if a row fails')
            [CompletionResult]::new('--background', '--background', [CompletionResultType]::ParameterName, 'Queue the import and return; a worker runs it')
            [CompletionResult]::new('--hold', '--hold', [CompletionResultType]::ParameterName, 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Import even if the same bytes were imported with the same settings and their records are unchanged since')
            [CompletionResult]::new('--skip-hidden', '--skip-hidden', [CompletionResultType]::ParameterName, 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;import;clients' {
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--failed', '--failed', [CompletionResultType]::ParameterName, 'Write the failed rows to this file at the end')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'The sheet of a workbook, by name or number')
            [CompletionResult]::new('--header-row', '--header-row', [CompletionResultType]::ParameterName, 'The row with the headers [default: the first that is not blank]')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'The character between cells: one character, or `tab` [default: detected]')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]')
            [CompletionResult]::new('--short-rows', '--short-rows', [CompletionResultType]::ParameterName, 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]')
            [CompletionResult]::new('--date-order', '--date-order', [CompletionResultType]::ParameterName, 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]')
            [CompletionResult]::new('--century', '--century', [CompletionResultType]::ParameterName, 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]')
            [CompletionResult]::new('--blank', '--blank', [CompletionResultType]::ParameterName, 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Map a column to a field; no field: leave it out')
            [CompletionResult]::new('--join', '--join', [CompletionResultType]::ParameterName, 'The text between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]')
            [CompletionResult]::new('--default', '--default', [CompletionResultType]::ParameterName, 'A value for a field that has no column, or whose cell is blank')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'The option of a dropdown that a value in the file means; without TO, the value means blank')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Import as a template says')
            [CompletionResult]::new('--save-template', '--save-template', [CompletionResultType]::ParameterName, 'Save this import as a template')
            [CompletionResult]::new('--like', '--like', [CompletionResultType]::ParameterName, 'Use the settings of an earlier job: mapping, defaults, values, duplicates')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id')
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do with a row that matches a record')
            [CompletionResult]::new('--on-deleted', '--on-deleted', [CompletionResultType]::ParameterName, 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]')
            [CompletionResult]::new('--on-new', '--on-new', [CompletionResultType]::ParameterName, 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]')
            [CompletionResult]::new('--max-failed', '--max-failed', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay')
            [CompletionResult]::new('--max-updated', '--max-updated', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows')
            [CompletionResult]::new('--max-created', '--max-created', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too')
            [CompletionResult]::new('--max-waiting', '--max-waiting', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows')
            [CompletionResult]::new('--min-rows', '--min-rows', [CompletionResultType]::ParameterName, 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo')
            [CompletionResult]::new('--new-columns', '--new-columns', [CompletionResultType]::ParameterName, 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]')
            [CompletionResult]::new('--mapping', '--mapping', [CompletionResultType]::ParameterName, 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--preview', '--preview', [CompletionResultType]::ParameterName, 'Show the first rows and the mapping, and stop')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show the result of the import, and write nothing')
            [CompletionResult]::new('--show-changes', '--show-changes', [CompletionResultType]::ParameterName, 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list')
            [CompletionResult]::new('--atomic', '--atomic', [CompletionResultType]::ParameterName, 'Import nothing if a row fails')
            [CompletionResult]::new('--background', '--background', [CompletionResultType]::ParameterName, 'Queue the import and return; a worker runs it')
            [CompletionResult]::new('--hold', '--hold', [CompletionResultType]::ParameterName, 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Import even if the same bytes were imported with the same settings and their records are unchanged since')
            [CompletionResult]::new('--skip-hidden', '--skip-hidden', [CompletionResultType]::ParameterName, 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too')
            [CompletionResult]::new('--name-from-contacts', '--name-from-contacts', [CompletionResultType]::ParameterName, 'Name a client after its contacts if its row has no name: "Jane & John Quill"')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;import;contacts' {
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--failed', '--failed', [CompletionResultType]::ParameterName, 'Write the failed rows to this file at the end')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'The sheet of a workbook, by name or number')
            [CompletionResult]::new('--header-row', '--header-row', [CompletionResultType]::ParameterName, 'The row with the headers [default: the first that is not blank]')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'The character between cells: one character, or `tab` [default: detected]')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]')
            [CompletionResult]::new('--short-rows', '--short-rows', [CompletionResultType]::ParameterName, 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]')
            [CompletionResult]::new('--date-order', '--date-order', [CompletionResultType]::ParameterName, 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]')
            [CompletionResult]::new('--century', '--century', [CompletionResultType]::ParameterName, 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]')
            [CompletionResult]::new('--blank', '--blank', [CompletionResultType]::ParameterName, 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Map a column to a field; no field: leave it out')
            [CompletionResult]::new('--join', '--join', [CompletionResultType]::ParameterName, 'The text between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]')
            [CompletionResult]::new('--default', '--default', [CompletionResultType]::ParameterName, 'A value for a field that has no column, or whose cell is blank')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'The option of a dropdown that a value in the file means; without TO, the value means blank')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Import as a template says')
            [CompletionResult]::new('--save-template', '--save-template', [CompletionResultType]::ParameterName, 'Save this import as a template')
            [CompletionResult]::new('--like', '--like', [CompletionResultType]::ParameterName, 'Use the settings of an earlier job: mapping, defaults, values, duplicates')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id')
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do with a row that matches a record')
            [CompletionResult]::new('--on-deleted', '--on-deleted', [CompletionResultType]::ParameterName, 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]')
            [CompletionResult]::new('--on-new', '--on-new', [CompletionResultType]::ParameterName, 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]')
            [CompletionResult]::new('--max-failed', '--max-failed', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay')
            [CompletionResult]::new('--max-updated', '--max-updated', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows')
            [CompletionResult]::new('--max-created', '--max-created', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too')
            [CompletionResult]::new('--max-waiting', '--max-waiting', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows')
            [CompletionResult]::new('--min-rows', '--min-rows', [CompletionResultType]::ParameterName, 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo')
            [CompletionResult]::new('--new-columns', '--new-columns', [CompletionResultType]::ParameterName, 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]')
            [CompletionResult]::new('--mapping', '--mapping', [CompletionResultType]::ParameterName, 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--preview', '--preview', [CompletionResultType]::ParameterName, 'Show the first rows and the mapping, and stop')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show the result of the import, and write nothing')
            [CompletionResult]::new('--show-changes', '--show-changes', [CompletionResultType]::ParameterName, 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list')
            [CompletionResult]::new('--atomic', '--atomic', [CompletionResultType]::ParameterName, 'Import nothing if a row fails')
            [CompletionResult]::new('--background', '--background', [CompletionResultType]::ParameterName, 'Queue the import and return; a worker runs it')
            [CompletionResult]::new('--hold', '--hold', [CompletionResultType]::ParameterName, 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Import even if the same bytes were imported with the same settings and their records are unchanged since')
            [CompletionResult]::new('--skip-hidden', '--skip-hidden', [CompletionResultType]::ParameterName, 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;import;intelliflo' {
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Import the people with these Intelliflo ids')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Import people with this text in name or email')
            [CompletionResult]::new('--clients', '--clients', [CompletionResultType]::ParameterName, 'The client for each unlinked person')
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Read the decisions from a sheet')
            [CompletionResult]::new('--write-decisions', '--write-decisions', [CompletionResultType]::ParameterName, 'Write a sheet with suggestions')
            [CompletionResult]::new('--entity-type', '--entity-type', [CompletionResultType]::ParameterName, 'The type of new clients')
            [CompletionResult]::new('--relationship', '--relationship', [CompletionResultType]::ParameterName, 'The relationship to the client, such as Self or Spouse')
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that look for an existing contact after the Intelliflo id, in order. A rule only finds candidates: a person who is only possibly the same waits')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do with a person who matches a contact')
            [CompletionResult]::new('--on-deleted', '--on-deleted', [CompletionResultType]::ParameterName, 'What to do with a person whose contact is in the trash: skip, restore, create, or ask')
            [CompletionResult]::new('--on-new', '--on-new', [CompletionResultType]::ParameterName, 'What to do with a person who matches no contact: create, skip (the import then only fills known contacts), fail, or ask (the row waits)')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--max-failed', '--max-failed', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay')
            [CompletionResult]::new('--max-updated', '--max-updated', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows')
            [CompletionResult]::new('--max-created', '--max-created', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too')
            [CompletionResult]::new('--max-waiting', '--max-waiting', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows')
            [CompletionResult]::new('--min-rows', '--min-rows', [CompletionResultType]::ParameterName, 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo')
            [CompletionResult]::new('--new-columns', '--new-columns', [CompletionResultType]::ParameterName, 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]')
            [CompletionResult]::new('--mapping', '--mapping', [CompletionResultType]::ParameterName, 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Import all people')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show the result of the import, and write nothing')
            [CompletionResult]::new('--show-changes', '--show-changes', [CompletionResultType]::ParameterName, 'List every change of a field of an existing contact, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list')
            [CompletionResult]::new('--background', '--background', [CompletionResultType]::ParameterName, 'Fetch and ask, queue the import, and return')
            [CompletionResult]::new('--hold', '--hold', [CompletionResultType]::ParameterName, 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;import;help' {
            [CompletionResult]::new('leads', 'leads', [CompletionResultType]::ParameterValue, 'Import leads from a file')
            [CompletionResult]::new('clients', 'clients', [CompletionResultType]::ParameterValue, 'Import clients from a file, each with up to two contacts')
            [CompletionResult]::new('contacts', 'contacts', [CompletionResultType]::ParameterValue, 'Import contacts from a file, and link them to clients')
            [CompletionResult]::new('intelliflo', 'intelliflo', [CompletionResultType]::ParameterValue, 'Import people from Intelliflo as contacts, and link them to clients')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;import;help;leads' {
            break
        }
        'intake;import;help;clients' {
            break
        }
        'intake;import;help;contacts' {
            break
        }
        'intake;import;help;intelliflo' {
            break
        }
        'intake;import;help;help' {
            break
        }
        'intake;jobs' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List imports, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an import: counts, the mapping, errors grouped by cause')
            [CompletionResult]::new('failed', 'failed', [CompletionResultType]::ParameterValue, 'Write the failed and waiting rows of an import, with reasons')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write an import as one HTML page, for the person who asked for it')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide on the waiting rows of an import: merge, create or skip each')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Follow an import to its end, and end with its exit status')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Let an import run that was queued with --hold')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Stop an import after its current batch, or give up a queued one')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Resume an interrupted or cancelled import, exactly where it stopped')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Undo an import')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run queued imports and import the files of inboxes (for cron)')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;jobs;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Show only imports with this status, such as completed_with_errors')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Show only imports of this kind')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this number of imports')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Show only imports with this template (repeatable)')
            [CompletionResult]::new('--stale', '--stale', [CompletionResultType]::ParameterName, 'List the templates without a completed import in this time, such as 26h or 2d [default: of all templates with an import]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--show-changes', '--show-changes', [CompletionResultType]::ParameterName, 'List every change of a field of an existing record, with the old and the new value')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;failed' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook with text cells, which a spreadsheet program does not change')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--with-skipped', '--with-skipped', [CompletionResultType]::ParameterName, 'Add the rows that changed nothing: skipped duplicates, each with its record, and unchanged rows that differ from their record, each with the differences')
            [CompletionResult]::new('--all-failed', '--all-failed', [CompletionResultType]::ParameterName, 'Add the rows that are closed: imported or skipped by a later job, or given up with --close')
            [CompletionResult]::new('--close', '--close', [CompletionResultType]::ParameterName, 'Give up the open failed rows, such as those that you deleted from the file, and the failed links to clients: they count as closed, and no file is written')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;report' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write to this file, such as report.html, instead of standard output')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;review' {
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Apply the decisions of this sheet, CSV or XLSX')
            [CompletionResult]::new('--write-decisions', '--write-decisions', [CompletionResultType]::ParameterName, 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;watch' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;approve' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;cancel' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;resume' {
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Path of the file; - reads standard input [default: its earlier path]')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--max-failed', '--max-failed', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay')
            [CompletionResult]::new('--max-updated', '--max-updated', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows')
            [CompletionResult]::new('--max-created', '--max-created', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too')
            [CompletionResult]::new('--max-waiting', '--max-waiting', [CompletionResultType]::ParameterName, 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows')
            [CompletionResult]::new('--min-rows', '--min-rows', [CompletionResultType]::ParameterName, 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo')
            [CompletionResult]::new('--new-columns', '--new-columns', [CompletionResultType]::ParameterName, 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]')
            [CompletionResult]::new('--mapping', '--mapping', [CompletionResultType]::ParameterName, 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;undo' {
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be undone and what would stay, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;run' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Wait for further imports instead of ending')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List imports, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an import: counts, the mapping, errors grouped by cause')
            [CompletionResult]::new('failed', 'failed', [CompletionResultType]::ParameterValue, 'Write the failed and waiting rows of an import, with reasons')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write an import as one HTML page, for the person who asked for it')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide on the waiting rows of an import: merge, create or skip each')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Follow an import to its end, and end with its exit status')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Let an import run that was queued with --hold')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Stop an import after its current batch, or give up a queued one')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Resume an interrupted or cancelled import, exactly where it stopped')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Undo an import')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run queued imports and import the files of inboxes (for cron)')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;jobs;help;list' {
            break
        }
        'intake;jobs;help;show' {
            break
        }
        'intake;jobs;help;failed' {
            break
        }
        'intake;jobs;help;report' {
            break
        }
        'intake;jobs;help;review' {
            break
        }
        'intake;jobs;help;watch' {
            break
        }
        'intake;jobs;help;approve' {
            break
        }
        'intake;jobs;help;cancel' {
            break
        }
        'intake;jobs;help;resume' {
            break
        }
        'intake;jobs;help;undo' {
            break
        }
        'intake;jobs;help;run' {
            break
        }
        'intake;jobs;help;help' {
            break
        }
        'intake;inbox' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a folder whose files `jobs run` imports')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a folder from the inboxes; its files stay')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;inbox;add' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The records in its files')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The template that its files are imported with')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do with a row of its files that matches an existing record')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;inbox;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;inbox;remove' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;inbox;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a folder whose files `jobs run` imports')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a folder from the inboxes; its files stay')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;inbox;help;add' {
            break
        }
        'intake;inbox;help;list' {
            break
        }
        'intake;inbox;help;remove' {
            break
        }
        'intake;inbox;help;help' {
            break
        }
        'intake;client' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a client; the user becomes its adviser')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List clients; --search also finds them by their contacts')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a client with all that belongs to it')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a client; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete clients; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a client that was deleted at most 90 days ago')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Assign an adviser to a client')
            [CompletionResult]::new('unassign', 'unassign', [CompletionResultType]::ParameterValue, 'Remove an adviser from a client')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find clients that may be the same')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two records of one client')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two clients, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two clients for one')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write clients as CSV or XLSX, every field a column')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two clients are one, for every later import')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two clients are different, for every later import')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a client, each with its time, user and values')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;client;add' {
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Entity type')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status')
            [CompletionResult]::new('--reference-date', '--reference-date', [CompletionResultType]::ParameterName, 'Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before')
            [CompletionResult]::new('--street', '--street', [CompletionResultType]::ParameterName, 'Street and number')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region, state or county')
            [CompletionResult]::new('--postcode', '--postcode', [CompletionResultType]::ParameterName, 'Postcode')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country')
            [CompletionResult]::new('--industry', '--industry', [CompletionResultType]::ParameterName, 'Industry of a company')
            [CompletionResult]::new('--company-size', '--company-size', [CompletionResultType]::ParameterName, 'Size of a company')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field, such as custom.NAME=value')
            [CompletionResult]::new('--contact', '--contact', [CompletionResultType]::ParameterName, 'Contact to link; repeat for each')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--skip-contacts', '--skip-contacts', [CompletionResultType]::ParameterName, 'Do not ask for contacts')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;list' {
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Show only records with this text in their name, email or phone')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this number of records')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'Skip this number of records')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only clients with this entity type')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only clients with this status')
            [CompletionResult]::new('--adviser', '--adviser', [CompletionResultType]::ParameterName, 'Only clients of this adviser')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only clients that this job created')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--deleted', '--deleted', [CompletionResultType]::ParameterName, 'Show the records in the trash, who deleted them, and how many days remain to restore them')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;edit' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the client')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Entity type')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status')
            [CompletionResult]::new('--reference-date', '--reference-date', [CompletionResultType]::ParameterName, 'Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before')
            [CompletionResult]::new('--street', '--street', [CompletionResultType]::ParameterName, 'Street and number')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region, state or county')
            [CompletionResult]::new('--postcode', '--postcode', [CompletionResultType]::ParameterName, 'Postcode')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country')
            [CompletionResult]::new('--industry', '--industry', [CompletionResultType]::ParameterName, 'Industry of a company')
            [CompletionResult]::new('--company-size', '--company-size', [CompletionResultType]::ParameterName, 'Size of a company')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field, such as custom.NAME=value')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it')
            [CompletionResult]::new('--contact', '--contact', [CompletionResultType]::ParameterName, 'Contact to link; repeat for each')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--skip-contacts', '--skip-contacts', [CompletionResultType]::ParameterName, 'Do not ask for contacts')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;delete' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be deleted, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;restore' {
            [CompletionResult]::new('--deleted-near', '--deleted-near', [CompletionResultType]::ParameterName, 'Choose among records of one name: the one that was deleted closest to this day')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;assign' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;unassign' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;duplicates' {
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that find pairs, the strongest first, such as email,phone [default: all]')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Only so many pairs, the best ones')
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Apply the decisions of this sheet, CSV or XLSX')
            [CompletionResult]::new('--write-decisions', '--write-decisions', [CompletionResultType]::ParameterName, 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--decide', '--decide', [CompletionResultType]::ParameterName, 'Show the pairs one by one, side by side, and ask about each')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --decisions: show what would change, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;merge' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;unmerge' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;why' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;export' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Write only records with this text in their name, email or phone')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only clients with this entity type')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only clients with this status')
            [CompletionResult]::new('--adviser', '--adviser', [CompletionResultType]::ParameterName, 'Only clients of this adviser')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only clients that this job created')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;same' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;different' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;history' {
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Only changes of this field, such as phone')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;client;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a client; the user becomes its adviser')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List clients; --search also finds them by their contacts')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a client with all that belongs to it')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a client; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete clients; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a client that was deleted at most 90 days ago')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Assign an adviser to a client')
            [CompletionResult]::new('unassign', 'unassign', [CompletionResultType]::ParameterValue, 'Remove an adviser from a client')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find clients that may be the same')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two records of one client')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two clients, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two clients for one')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write clients as CSV or XLSX, every field a column')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two clients are one, for every later import')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two clients are different, for every later import')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a client, each with its time, user and values')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;client;help;add' {
            break
        }
        'intake;client;help;list' {
            break
        }
        'intake;client;help;show' {
            break
        }
        'intake;client;help;edit' {
            break
        }
        'intake;client;help;delete' {
            break
        }
        'intake;client;help;restore' {
            break
        }
        'intake;client;help;assign' {
            break
        }
        'intake;client;help;unassign' {
            break
        }
        'intake;client;help;duplicates' {
            break
        }
        'intake;client;help;merge' {
            break
        }
        'intake;client;help;unmerge' {
            break
        }
        'intake;client;help;why' {
            break
        }
        'intake;client;help;export' {
            break
        }
        'intake;client;help;same' {
            break
        }
        'intake;client;help;different' {
            break
        }
        'intake;client;help;history' {
            break
        }
        'intake;client;help;help' {
            break
        }
        'intake;contact' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a contact, and link it to a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List contacts')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a contact with its clients')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a contact; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete contacts; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a contact that was deleted at most 90 days ago')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Link a contact to a client')
            [CompletionResult]::new('unlink', 'unlink', [CompletionResultType]::ParameterValue, 'Remove the link between a contact and a client; both records stay')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find contacts that may be the same person')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two records of one person')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two contacts, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two contacts for one')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write contacts as CSV or XLSX, every field a column')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two contacts are one person, for later imports')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two contacts are different people, for later imports')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a contact, each with its time, user and values')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;contact;add' {
            [CompletionResult]::new('--last-name', '--last-name', [CompletionResultType]::ParameterName, 'Last name')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Email address')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'Telephone number; kept as written')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text')
            [CompletionResult]::new('--job-title', '--job-title', [CompletionResultType]::ParameterName, 'Job title')
            [CompletionResult]::new('--date-of-birth', '--date-of-birth', [CompletionResultType]::ParameterName, 'Date of birth')
            [CompletionResult]::new('--employment-status', '--employment-status', [CompletionResultType]::ParameterName, 'Employment status, such as Employed, Self-employed or Retired')
            [CompletionResult]::new('--annual-income', '--annual-income', [CompletionResultType]::ParameterName, 'Annual income in the store''s currency')
            [CompletionResult]::new('--target-retirement-age', '--target-retirement-age', [CompletionResultType]::ParameterName, 'Age at which the contact wants to retire')
            [CompletionResult]::new('--id-document', '--id-document', [CompletionResultType]::ParameterName, 'Type of the ID document, such as Passport or Driving licence')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field, such as custom.NAME=value')
            [CompletionResult]::new('--client', '--client', [CompletionResultType]::ParameterName, 'Client to link the contact to')
            [CompletionResult]::new('--relationship', '--relationship', [CompletionResultType]::ParameterName, 'Relationship, such as Spouse or Trustee')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do when the contact may exist')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--primary', '--primary', [CompletionResultType]::ParameterName, 'Make the contact the client''s primary contact')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;list' {
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Show only records with this text in their name, email or phone')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this number of records')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'Skip this number of records')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only contacts that this job created')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--deleted', '--deleted', [CompletionResultType]::ParameterName, 'Show the records in the trash, who deleted them, and how many days remain to restore them')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;edit' {
            [CompletionResult]::new('--first-name', '--first-name', [CompletionResultType]::ParameterName, 'First name')
            [CompletionResult]::new('--last-name', '--last-name', [CompletionResultType]::ParameterName, 'Last name')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Email address')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'Telephone number; kept as written')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text')
            [CompletionResult]::new('--job-title', '--job-title', [CompletionResultType]::ParameterName, 'Job title')
            [CompletionResult]::new('--date-of-birth', '--date-of-birth', [CompletionResultType]::ParameterName, 'Date of birth')
            [CompletionResult]::new('--employment-status', '--employment-status', [CompletionResultType]::ParameterName, 'Employment status, such as Employed, Self-employed or Retired')
            [CompletionResult]::new('--annual-income', '--annual-income', [CompletionResultType]::ParameterName, 'Annual income in the store''s currency')
            [CompletionResult]::new('--target-retirement-age', '--target-retirement-age', [CompletionResultType]::ParameterName, 'Age at which the contact wants to retire')
            [CompletionResult]::new('--id-document', '--id-document', [CompletionResultType]::ParameterName, 'Type of the ID document, such as Passport or Driving licence')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field, such as custom.NAME=value')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;delete' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be deleted, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;restore' {
            [CompletionResult]::new('--deleted-near', '--deleted-near', [CompletionResultType]::ParameterName, 'Choose among records of one name: the one that was deleted closest to this day')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;link' {
            [CompletionResult]::new('--relationship', '--relationship', [CompletionResultType]::ParameterName, 'Relationship to the client, such as Spouse or Trustee')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--primary', '--primary', [CompletionResultType]::ParameterName, 'Make the contact the client''s primary contact')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;unlink' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;duplicates' {
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that find pairs, the strongest first, such as email,phone [default: all]')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Only so many pairs, the best ones')
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Apply the decisions of this sheet, CSV or XLSX')
            [CompletionResult]::new('--write-decisions', '--write-decisions', [CompletionResultType]::ParameterName, 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--decide', '--decide', [CompletionResultType]::ParameterName, 'Show the pairs one by one, side by side, and ask about each')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --decisions: show what would change, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;merge' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;unmerge' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;why' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;export' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Write only records with this text in their name, email or phone')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only contacts that this job created')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;same' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;different' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;history' {
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Only changes of this field, such as phone')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;contact;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a contact, and link it to a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List contacts')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a contact with its clients')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a contact; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete contacts; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a contact that was deleted at most 90 days ago')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Link a contact to a client')
            [CompletionResult]::new('unlink', 'unlink', [CompletionResultType]::ParameterValue, 'Remove the link between a contact and a client; both records stay')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find contacts that may be the same person')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two records of one person')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two contacts, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two contacts for one')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write contacts as CSV or XLSX, every field a column')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two contacts are one person, for later imports')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two contacts are different people, for later imports')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a contact, each with its time, user and values')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;contact;help;add' {
            break
        }
        'intake;contact;help;list' {
            break
        }
        'intake;contact;help;show' {
            break
        }
        'intake;contact;help;edit' {
            break
        }
        'intake;contact;help;delete' {
            break
        }
        'intake;contact;help;restore' {
            break
        }
        'intake;contact;help;link' {
            break
        }
        'intake;contact;help;unlink' {
            break
        }
        'intake;contact;help;duplicates' {
            break
        }
        'intake;contact;help;merge' {
            break
        }
        'intake;contact;help;unmerge' {
            break
        }
        'intake;contact;help;why' {
            break
        }
        'intake;contact;help;export' {
            break
        }
        'intake;contact;help;same' {
            break
        }
        'intake;contact;help;different' {
            break
        }
        'intake;contact;help;history' {
            break
        }
        'intake;contact;help;help' {
            break
        }
        'intake;lead' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a lead')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List leads')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a lead')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a lead; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete leads; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a lead that was deleted at most 90 days ago')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Make a contact of a lead, and link the two')
            [CompletionResult]::new('unconvert', 'unconvert', [CompletionResultType]::ParameterValue, 'Undo the conversion of a lead')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find leads that may mean the same person')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two leads that mean the same person')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two leads, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two leads for one')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two leads are one person, for later imports')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two leads are different people, for later imports')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a lead, each with its time, user and values')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write leads as CSV or XLSX, every field a column')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;lead;add' {
            [CompletionResult]::new('--first-name', '--first-name', [CompletionResultType]::ParameterName, 'First name')
            [CompletionResult]::new('--last-name', '--last-name', [CompletionResultType]::ParameterName, 'Last name')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Email address')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'Telephone number; kept as written')
            [CompletionResult]::new('--mobile', '--mobile', [CompletionResultType]::ParameterName, 'Mobile number; kept as written')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company')
            [CompletionResult]::new('--job-title', '--job-title', [CompletionResultType]::ParameterName, 'Job title')
            [CompletionResult]::new('--department', '--department', [CompletionResultType]::ParameterName, 'Department')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Origin of the lead')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status')
            [CompletionResult]::new('--priority', '--priority', [CompletionResultType]::ParameterName, 'Priority')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'Estimated value, in the store''s currency')
            [CompletionResult]::new('--expected-close', '--expected-close', [CompletionResultType]::ParameterName, 'Expected closing date')
            [CompletionResult]::new('--industry', '--industry', [CompletionResultType]::ParameterName, 'Industry')
            [CompletionResult]::new('--annual-revenue', '--annual-revenue', [CompletionResultType]::ParameterName, 'Annual revenue, in the store''s currency')
            [CompletionResult]::new('--website', '--website', [CompletionResultType]::ParameterName, 'Website')
            [CompletionResult]::new('--linkedin', '--linkedin', [CompletionResultType]::ParameterName, 'LinkedIn profile')
            [CompletionResult]::new('--street', '--street', [CompletionResultType]::ParameterName, 'Street and number')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region, state or county')
            [CompletionResult]::new('--postcode', '--postcode', [CompletionResultType]::ParameterName, 'Postcode')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'Description')
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Owner of the lead')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field, such as custom.NAME=value')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;list' {
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Show only records with this text in their name, email or phone')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this number of records')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'Skip this number of records')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only leads with this status')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only leads that this job created')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--deleted', '--deleted', [CompletionResultType]::ParameterName, 'Show the records in the trash, who deleted them, and how many days remain to restore them')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;edit' {
            [CompletionResult]::new('--first-name', '--first-name', [CompletionResultType]::ParameterName, 'First name')
            [CompletionResult]::new('--last-name', '--last-name', [CompletionResultType]::ParameterName, 'Last name')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Email address')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'Telephone number; kept as written')
            [CompletionResult]::new('--mobile', '--mobile', [CompletionResultType]::ParameterName, 'Mobile number; kept as written')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company')
            [CompletionResult]::new('--job-title', '--job-title', [CompletionResultType]::ParameterName, 'Job title')
            [CompletionResult]::new('--department', '--department', [CompletionResultType]::ParameterName, 'Department')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Origin of the lead')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status')
            [CompletionResult]::new('--priority', '--priority', [CompletionResultType]::ParameterName, 'Priority')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'Estimated value, in the store''s currency')
            [CompletionResult]::new('--expected-close', '--expected-close', [CompletionResultType]::ParameterName, 'Expected closing date')
            [CompletionResult]::new('--industry', '--industry', [CompletionResultType]::ParameterName, 'Industry')
            [CompletionResult]::new('--annual-revenue', '--annual-revenue', [CompletionResultType]::ParameterName, 'Annual revenue, in the store''s currency')
            [CompletionResult]::new('--website', '--website', [CompletionResultType]::ParameterName, 'Website')
            [CompletionResult]::new('--linkedin', '--linkedin', [CompletionResultType]::ParameterName, 'LinkedIn profile')
            [CompletionResult]::new('--street', '--street', [CompletionResultType]::ParameterName, 'Street and number')
            [CompletionResult]::new('--city', '--city', [CompletionResultType]::ParameterName, 'City')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region, state or county')
            [CompletionResult]::new('--postcode', '--postcode', [CompletionResultType]::ParameterName, 'Postcode')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Country')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'Description')
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Owner of the lead')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field, such as custom.NAME=value')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;delete' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be deleted, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;restore' {
            [CompletionResult]::new('--deleted-near', '--deleted-near', [CompletionResultType]::ParameterName, 'Choose among records of one name: the one that was deleted closest to this day')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;convert' {
            [CompletionResult]::new('--client', '--client', [CompletionResultType]::ParameterName, 'Link the contact to this client')
            [CompletionResult]::new('--new-client', '--new-client', [CompletionResultType]::ParameterName, 'Link the contact to a new client')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Entity type of the new client')
            [CompletionResult]::new('--relationship', '--relationship', [CompletionResultType]::ParameterName, 'Relationship to the client, such as Self')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Set a field of the contact')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What to do when the contact may exist')
            [CompletionResult]::new('--contact', '--contact', [CompletionResultType]::ParameterName, 'Existing contact to use for the lead')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;unconvert' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;duplicates' {
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'The rules that find pairs, the strongest first, such as email,phone [default: all]')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Only so many pairs, the best ones')
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Apply the decisions of this sheet, CSV or XLSX')
            [CompletionResult]::new('--write-decisions', '--write-decisions', [CompletionResultType]::ParameterName, 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--decide', '--decide', [CompletionResultType]::ParameterName, 'Show the pairs one by one, side by side, and ask about each')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --decisions: show what would change, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;merge' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;unmerge' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;why' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;same' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;different' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;history' {
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Only changes of this field, such as phone')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;export' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Write only records with this text in their name, email or phone')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only leads with this status')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only leads that this job created')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a lead')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List leads')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a lead')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a lead; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete leads; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a lead that was deleted at most 90 days ago')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Make a contact of a lead, and link the two')
            [CompletionResult]::new('unconvert', 'unconvert', [CompletionResultType]::ParameterValue, 'Undo the conversion of a lead')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find leads that may mean the same person')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two leads that mean the same person')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two leads, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two leads for one')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two leads are one person, for later imports')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two leads are different people, for later imports')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a lead, each with its time, user and values')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write leads as CSV or XLSX, every field a column')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;lead;help;add' {
            break
        }
        'intake;lead;help;list' {
            break
        }
        'intake;lead;help;show' {
            break
        }
        'intake;lead;help;edit' {
            break
        }
        'intake;lead;help;delete' {
            break
        }
        'intake;lead;help;restore' {
            break
        }
        'intake;lead;help;convert' {
            break
        }
        'intake;lead;help;unconvert' {
            break
        }
        'intake;lead;help;duplicates' {
            break
        }
        'intake;lead;help;merge' {
            break
        }
        'intake;lead;help;unmerge' {
            break
        }
        'intake;lead;help;why' {
            break
        }
        'intake;lead;help;same' {
            break
        }
        'intake;lead;help;different' {
            break
        }
        'intake;lead;help;history' {
            break
        }
        'intake;lead;help;export' {
            break
        }
        'intake;lead;help;help' {
            break
        }
        'intake;activity' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a meeting, a file note or a transcript to a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the activities of a client, the latest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an activity with its text')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;activity;add' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Kind of the activity')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Title of the activity')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Date of the activity [default: today]')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'Text of the activity')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'File with the text; - for standard input')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;activity;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;activity;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;activity;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a meeting, a file note or a transcript to a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the activities of a client, the latest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an activity with its text')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;activity;help;add' {
            break
        }
        'intake;activity;help;list' {
            break
        }
        'intake;activity;help;show' {
            break
        }
        'intake;activity;help;help' {
            break
        }
        'intake;document' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Keep a copy of a file for a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the files of a client, including those that were removed with it')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Write a document to a file, after a check that its bytes are unchanged')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;document;add' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;document;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;document;save' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Path to write to')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;document;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Keep a copy of a file for a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the files of a client, including those that were removed with it')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Write a document to a file, after a check that its bytes are unchanged')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;document;help;add' {
            break
        }
        'intake;document;help;list' {
            break
        }
        'intake;document;help;save' {
            break
        }
        'intake;document;help;help' {
            break
        }
        'intake;template' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List import templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a template; jobs that used it keep their mapping')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a template as JSON to standard output, for `template load`')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Save a template that `template export` wrote')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;template;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;delete' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;export' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;load' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Save the template under another name')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List import templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a template; jobs that used it keep their mapping')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a template as JSON to standard output, for `template load`')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Save a template that `template export` wrote')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;template;help;list' {
            break
        }
        'intake;template;help;show' {
            break
        }
        'intake;template;help;delete' {
            break
        }
        'intake;template;help;export' {
            break
        }
        'intake;template;help;load' {
            break
        }
        'intake;template;help;help' {
            break
        }
        'intake;field' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a custom field; imports map columns to it as custom.NAME')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List custom fields')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a custom field and its values, which stay in the history')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;field;add' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Type of the values')
            [CompletionResult]::new('--option', '--option', [CompletionResultType]::ParameterName, 'Value of a dropdown (repeat for each)')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--required', '--required', [CompletionResultType]::ParameterName, 'Refuse records without a value')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;field;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;field;remove' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;field;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a custom field; imports map columns to it as custom.NAME')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List custom fields')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a custom field and its values, which stay in the history')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;field;help;add' {
            break
        }
        'intake;field;help;list' {
            break
        }
        'intake;field;help;remove' {
            break
        }
        'intake;field;help;help' {
            break
        }
        'intake;verdict' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the decisions that hold for every import, the oldest first')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Forget a decision, so that the next import judges by the values again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;verdict;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;verdict;forget' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;verdict;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the decisions that hold for every import, the oldest first')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Forget a decision, so that the next import judges by the values again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;verdict;help;list' {
            break
        }
        'intake;verdict;help;forget' {
            break
        }
        'intake;verdict;help;help' {
            break
        }
        'intake;connector' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('intelliflo', 'intelliflo', [CompletionResultType]::ParameterValue, 'The connector to Intelliflo Office')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;connector;intelliflo' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set up the connector, or change its settings')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Allow imports to use the connector')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Forbid imports to use the connector; its settings stay')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the settings, the place of the secrets, and the last successful connection')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Sign in and read one client with its details; report missing scopes')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove the settings and the secrets of the connector')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;connector;intelliflo;set' {
            [CompletionResult]::new('--client-id', '--client-id', [CompletionResultType]::ParameterName, 'Client id of the application, from Intelliflo''s developer portal')
            [CompletionResult]::new('--tenant-id', '--tenant-id', [CompletionResultType]::ParameterName, 'Tenant id of the practice, a number')
            [CompletionResult]::new('--api-base', '--api-base', [CompletionResultType]::ParameterName, 'Address of the API, for other regions [default: api.gb.intelliflo.net/v2]')
            [CompletionResult]::new('--identity-base', '--identity-base', [CompletionResultType]::ParameterName, 'Address to sign in, for other regions [default: identity.gb.intelliflo.net/core]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--secrets-stdin', '--secrets-stdin', [CompletionResultType]::ParameterName, 'Read the client secret and the API key from standard input, one per line; at a terminal intake asks for them and does not show them')
            [CompletionResult]::new('--keyring', '--keyring', [CompletionResultType]::ParameterName, 'Keep the secrets in the system''s keyring instead of a file')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;connector;intelliflo;enable' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;connector;intelliflo;disable' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;connector;intelliflo;status' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;connector;intelliflo;test' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;connector;intelliflo;remove' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;connector;intelliflo;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set up the connector, or change its settings')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Allow imports to use the connector')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Forbid imports to use the connector; its settings stay')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the settings, the place of the secrets, and the last successful connection')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Sign in and read one client with its details; report missing scopes')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove the settings and the secrets of the connector')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;connector;intelliflo;help;set' {
            break
        }
        'intake;connector;intelliflo;help;enable' {
            break
        }
        'intake;connector;intelliflo;help;disable' {
            break
        }
        'intake;connector;intelliflo;help;status' {
            break
        }
        'intake;connector;intelliflo;help;test' {
            break
        }
        'intake;connector;intelliflo;help;remove' {
            break
        }
        'intake;connector;intelliflo;help;help' {
            break
        }
        'intake;connector;help' {
            [CompletionResult]::new('intelliflo', 'intelliflo', [CompletionResultType]::ParameterValue, 'The connector to Intelliflo Office')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;connector;help;intelliflo' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set up the connector, or change its settings')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Allow imports to use the connector')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Forbid imports to use the connector; its settings stay')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the settings, the place of the secrets, and the last successful connection')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Sign in and read one client with its details; report missing scopes')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove the settings and the secrets of the connector')
            break
        }
        'intake;connector;help;intelliflo;set' {
            break
        }
        'intake;connector;help;intelliflo;enable' {
            break
        }
        'intake;connector;help;intelliflo;disable' {
            break
        }
        'intake;connector;help;intelliflo;status' {
            break
        }
        'intake;connector;help;intelliflo;test' {
            break
        }
        'intake;connector;help;intelliflo;remove' {
            break
        }
        'intake;connector;help;help' {
            break
        }
        'intake;config' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings with their values')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value of a setting, or its default')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a setting')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Reset a setting to its default')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;config;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;get' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;set' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;unset' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings with their values')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value of a setting, or its default')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a setting')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Reset a setting to its default')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;config;help;list' {
            break
        }
        'intake;config;help;get' {
            break
        }
        'intake;config;help;set' {
            break
        }
        'intake;config;help;unset' {
            break
        }
        'intake;config;help;help' {
            break
        }
        'intake;store' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show the path and the contents of the store, and what takes space')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that every row of every job is accounted for, and that the file is not damaged')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a backup of the store and its documents, even during an import')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the store, and keep the old store beside it')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows')
            [CompletionResult]::new('compact', 'compact', [CompletionResultType]::ParameterValue, 'Return the free space in the store to the disk')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;store;info' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;check' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;backup' {
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Write into the folder PATH under a name with the time, and remove the older backups of this store that are not the newest of the last 7 days, 4 weeks and 12 months')
            [CompletionResult]::new('--through', '--through', [CompletionResultType]::ParameterName, 'Pipe the backup through a program, such as ''age -r KEY'', and keep what the program writes')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;restore' {
            [CompletionResult]::new('--through', '--through', [CompletionResultType]::ParameterName, 'Pipe the backup through a program, such as ''age -d -i KEYFILE'', and restore what the program writes')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;purge' {
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Today''s date, such as 2026-11-26: confirms that the clock is right after the store was not used for more than 30 days')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be removed, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;compact' {
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;help' {
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show the path and the contents of the store, and what takes space')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that every row of every job is accounted for, and that the file is not damaged')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a backup of the store and its documents, even during an import')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the store, and keep the old store beside it')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows')
            [CompletionResult]::new('compact', 'compact', [CompletionResultType]::ParameterValue, 'Return the free space in the store to the disk')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;store;help;info' {
            break
        }
        'intake;store;help;check' {
            break
        }
        'intake;store;help;backup' {
            break
        }
        'intake;store;help;restore' {
            break
        }
        'intake;store;help;purge' {
            break
        }
        'intake;store;help;compact' {
            break
        }
        'intake;store;help;help' {
            break
        }
        'intake;demo' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;completions' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Format of the data')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Ask no questions; this is the default without a terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Write less to standard error, and leave out the text summary of an import')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Write more to standard error')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;help' {
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import records from a file or from Intelliflo')
            [CompletionResult]::new('jobs', 'jobs', [CompletionResultType]::ParameterValue, 'Show, approve, stop, resume or undo imports, and correct rows')
            [CompletionResult]::new('inbox', 'inbox', [CompletionResultType]::ParameterValue, 'Choose the folders whose files `jobs run` imports')
            [CompletionResult]::new('client', 'client', [CompletionResultType]::ParameterValue, 'Add, change, assign and list the clients of the practice')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Add, change, merge and link the people who belong to clients')
            [CompletionResult]::new('lead', 'lead', [CompletionResultType]::ParameterValue, 'Add, change, convert and list leads')
            [CompletionResult]::new('activity', 'activity', [CompletionResultType]::ParameterValue, 'Record meetings, file notes and transcripts of clients')
            [CompletionResult]::new('document', 'document', [CompletionResultType]::ParameterValue, 'Keep files of clients beside the store')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'Save, show and reuse how a kind of file is read and mapped')
            [CompletionResult]::new('field', 'field', [CompletionResultType]::ParameterValue, 'Add, remove and list custom fields')
            [CompletionResult]::new('verdict', 'verdict', [CompletionResultType]::ParameterValue, 'List and forget decisions about who is the same person')
            [CompletionResult]::new('connector', 'connector', [CompletionResultType]::ParameterValue, 'Set up connections to other systems')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show and change the settings of the store')
            [CompletionResult]::new('store', 'store', [CompletionResultType]::ParameterValue, 'Show, check, back up and clean up the store')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Try intake with an invented practice, in a folder of its own')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a script that lets your shell complete what you type')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;help;import' {
            [CompletionResult]::new('leads', 'leads', [CompletionResultType]::ParameterValue, 'Import leads from a file')
            [CompletionResult]::new('clients', 'clients', [CompletionResultType]::ParameterValue, 'Import clients from a file, each with up to two contacts')
            [CompletionResult]::new('contacts', 'contacts', [CompletionResultType]::ParameterValue, 'Import contacts from a file, and link them to clients')
            [CompletionResult]::new('intelliflo', 'intelliflo', [CompletionResultType]::ParameterValue, 'Import people from Intelliflo as contacts, and link them to clients')
            break
        }
        'intake;help;import;leads' {
            break
        }
        'intake;help;import;clients' {
            break
        }
        'intake;help;import;contacts' {
            break
        }
        'intake;help;import;intelliflo' {
            break
        }
        'intake;help;jobs' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List imports, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an import: counts, the mapping, errors grouped by cause')
            [CompletionResult]::new('failed', 'failed', [CompletionResultType]::ParameterValue, 'Write the failed and waiting rows of an import, with reasons')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write an import as one HTML page, for the person who asked for it')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide on the waiting rows of an import: merge, create or skip each')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Follow an import to its end, and end with its exit status')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Let an import run that was queued with --hold')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Stop an import after its current batch, or give up a queued one')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Resume an interrupted or cancelled import, exactly where it stopped')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Undo an import')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run queued imports and import the files of inboxes (for cron)')
            break
        }
        'intake;help;jobs;list' {
            break
        }
        'intake;help;jobs;show' {
            break
        }
        'intake;help;jobs;failed' {
            break
        }
        'intake;help;jobs;report' {
            break
        }
        'intake;help;jobs;review' {
            break
        }
        'intake;help;jobs;watch' {
            break
        }
        'intake;help;jobs;approve' {
            break
        }
        'intake;help;jobs;cancel' {
            break
        }
        'intake;help;jobs;resume' {
            break
        }
        'intake;help;jobs;undo' {
            break
        }
        'intake;help;jobs;run' {
            break
        }
        'intake;help;inbox' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a folder whose files `jobs run` imports')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a folder from the inboxes; its files stay')
            break
        }
        'intake;help;inbox;add' {
            break
        }
        'intake;help;inbox;list' {
            break
        }
        'intake;help;inbox;remove' {
            break
        }
        'intake;help;client' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a client; the user becomes its adviser')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List clients; --search also finds them by their contacts')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a client with all that belongs to it')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a client; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete clients; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a client that was deleted at most 90 days ago')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Assign an adviser to a client')
            [CompletionResult]::new('unassign', 'unassign', [CompletionResultType]::ParameterValue, 'Remove an adviser from a client')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find clients that may be the same')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two records of one client')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two clients, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two clients for one')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write clients as CSV or XLSX, every field a column')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two clients are one, for every later import')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two clients are different, for every later import')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a client, each with its time, user and values')
            break
        }
        'intake;help;client;add' {
            break
        }
        'intake;help;client;list' {
            break
        }
        'intake;help;client;show' {
            break
        }
        'intake;help;client;edit' {
            break
        }
        'intake;help;client;delete' {
            break
        }
        'intake;help;client;restore' {
            break
        }
        'intake;help;client;assign' {
            break
        }
        'intake;help;client;unassign' {
            break
        }
        'intake;help;client;duplicates' {
            break
        }
        'intake;help;client;merge' {
            break
        }
        'intake;help;client;unmerge' {
            break
        }
        'intake;help;client;why' {
            break
        }
        'intake;help;client;export' {
            break
        }
        'intake;help;client;same' {
            break
        }
        'intake;help;client;different' {
            break
        }
        'intake;help;client;history' {
            break
        }
        'intake;help;contact' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a contact, and link it to a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List contacts')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a contact with its clients')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a contact; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete contacts; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a contact that was deleted at most 90 days ago')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Link a contact to a client')
            [CompletionResult]::new('unlink', 'unlink', [CompletionResultType]::ParameterValue, 'Remove the link between a contact and a client; both records stay')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find contacts that may be the same person')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two records of one person')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two contacts, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two contacts for one')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write contacts as CSV or XLSX, every field a column')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two contacts are one person, for later imports')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two contacts are different people, for later imports')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a contact, each with its time, user and values')
            break
        }
        'intake;help;contact;add' {
            break
        }
        'intake;help;contact;list' {
            break
        }
        'intake;help;contact;show' {
            break
        }
        'intake;help;contact;edit' {
            break
        }
        'intake;help;contact;delete' {
            break
        }
        'intake;help;contact;restore' {
            break
        }
        'intake;help;contact;link' {
            break
        }
        'intake;help;contact;unlink' {
            break
        }
        'intake;help;contact;duplicates' {
            break
        }
        'intake;help;contact;merge' {
            break
        }
        'intake;help;contact;unmerge' {
            break
        }
        'intake;help;contact;why' {
            break
        }
        'intake;help;contact;export' {
            break
        }
        'intake;help;contact;same' {
            break
        }
        'intake;help;contact;different' {
            break
        }
        'intake;help;contact;history' {
            break
        }
        'intake;help;lead' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a lead')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List leads')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a lead')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change fields of a lead; an empty value clears a field')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete leads; they can be restored for 90 days')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Restore a lead that was deleted at most 90 days ago')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Make a contact of a lead, and link the two')
            [CompletionResult]::new('unconvert', 'unconvert', [CompletionResultType]::ParameterValue, 'Undo the conversion of a lead')
            [CompletionResult]::new('duplicates', 'duplicates', [CompletionResultType]::ParameterValue, 'Find leads that may mean the same person')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Merge two leads that mean the same person')
            [CompletionResult]::new('unmerge', 'unmerge', [CompletionResultType]::ParameterValue, 'Undo a merge of two leads, within 90 days')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Explain whether an import would take two leads for one')
            [CompletionResult]::new('same', 'same', [CompletionResultType]::ParameterValue, 'Decide that two leads are one person, for later imports')
            [CompletionResult]::new('different', 'different', [CompletionResultType]::ParameterValue, 'Decide that two leads are different people, for later imports')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show the changes of a lead, each with its time, user and values')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write leads as CSV or XLSX, every field a column')
            break
        }
        'intake;help;lead;add' {
            break
        }
        'intake;help;lead;list' {
            break
        }
        'intake;help;lead;show' {
            break
        }
        'intake;help;lead;edit' {
            break
        }
        'intake;help;lead;delete' {
            break
        }
        'intake;help;lead;restore' {
            break
        }
        'intake;help;lead;convert' {
            break
        }
        'intake;help;lead;unconvert' {
            break
        }
        'intake;help;lead;duplicates' {
            break
        }
        'intake;help;lead;merge' {
            break
        }
        'intake;help;lead;unmerge' {
            break
        }
        'intake;help;lead;why' {
            break
        }
        'intake;help;lead;same' {
            break
        }
        'intake;help;lead;different' {
            break
        }
        'intake;help;lead;history' {
            break
        }
        'intake;help;lead;export' {
            break
        }
        'intake;help;activity' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a meeting, a file note or a transcript to a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the activities of a client, the latest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an activity with its text')
            break
        }
        'intake;help;activity;add' {
            break
        }
        'intake;help;activity;list' {
            break
        }
        'intake;help;activity;show' {
            break
        }
        'intake;help;document' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Keep a copy of a file for a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the files of a client, including those that were removed with it')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Write a document to a file, after a check that its bytes are unchanged')
            break
        }
        'intake;help;document;add' {
            break
        }
        'intake;help;document;list' {
            break
        }
        'intake;help;document;save' {
            break
        }
        'intake;help;template' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List import templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a template; jobs that used it keep their mapping')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a template as JSON to standard output, for `template load`')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Save a template that `template export` wrote')
            break
        }
        'intake;help;template;list' {
            break
        }
        'intake;help;template;show' {
            break
        }
        'intake;help;template;delete' {
            break
        }
        'intake;help;template;export' {
            break
        }
        'intake;help;template;load' {
            break
        }
        'intake;help;field' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a custom field; imports map columns to it as custom.NAME')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List custom fields')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a custom field and its values, which stay in the history')
            break
        }
        'intake;help;field;add' {
            break
        }
        'intake;help;field;list' {
            break
        }
        'intake;help;field;remove' {
            break
        }
        'intake;help;verdict' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the decisions that hold for every import, the oldest first')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Forget a decision, so that the next import judges by the values again')
            break
        }
        'intake;help;verdict;list' {
            break
        }
        'intake;help;verdict;forget' {
            break
        }
        'intake;help;connector' {
            [CompletionResult]::new('intelliflo', 'intelliflo', [CompletionResultType]::ParameterValue, 'The connector to Intelliflo Office')
            break
        }
        'intake;help;connector;intelliflo' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set up the connector, or change its settings')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Allow imports to use the connector')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Forbid imports to use the connector; its settings stay')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the settings, the place of the secrets, and the last successful connection')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Sign in and read one client with its details; report missing scopes')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove the settings and the secrets of the connector')
            break
        }
        'intake;help;connector;intelliflo;set' {
            break
        }
        'intake;help;connector;intelliflo;enable' {
            break
        }
        'intake;help;connector;intelliflo;disable' {
            break
        }
        'intake;help;connector;intelliflo;status' {
            break
        }
        'intake;help;connector;intelliflo;test' {
            break
        }
        'intake;help;connector;intelliflo;remove' {
            break
        }
        'intake;help;config' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings with their values')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value of a setting, or its default')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a setting')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Reset a setting to its default')
            break
        }
        'intake;help;config;list' {
            break
        }
        'intake;help;config;get' {
            break
        }
        'intake;help;config;set' {
            break
        }
        'intake;help;config;unset' {
            break
        }
        'intake;help;store' {
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show the path and the contents of the store, and what takes space')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that every row of every job is accounted for, and that the file is not damaged')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a backup of the store and its documents, even during an import')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the store, and keep the old store beside it')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows')
            [CompletionResult]::new('compact', 'compact', [CompletionResultType]::ParameterValue, 'Return the free space in the store to the disk')
            break
        }
        'intake;help;store;info' {
            break
        }
        'intake;help;store;check' {
            break
        }
        'intake;help;store;backup' {
            break
        }
        'intake;help;store;restore' {
            break
        }
        'intake;help;store;purge' {
            break
        }
        'intake;help;store;compact' {
            break
        }
        'intake;help;demo' {
            break
        }
        'intake;help;completions' {
            break
        }
        'intake;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
