
use builtin;
use str;

set edit:completion:arg-completer[intake] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'intake'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'intake'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand import 'Import records from a file or from Intelliflo'
            cand jobs 'Imports: their history, the rows that failed, and how to stop one, go on with it or take it back'
            cand client 'The clients of the practice'
            cand contact 'The people who belong to clients'
            cand lead 'The leads in the store'
            cand activity 'Meetings, file notes and transcripts of clients'
            cand document 'Files of clients, kept beside the store'
            cand template 'Import templates: how a kind of file is read and mapped'
            cand field 'Fields of your own, beside those that every record has'
            cand connector 'Connections to other systems'
            cand config 'Settings of the store'
            cand store 'The store as a whole'
            cand completions 'Print a script that lets your shell complete commands and flags'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand leads 'Import leads from a CSV, XLSX or XLS file'
            cand clients 'Import clients from a CSV, XLSX or XLS file, each perhaps with one contact'
            cand contacts 'Import contacts from a CSV, XLSX or XLS file, each perhaps linked to a client'
            cand intelliflo 'Import people from Intelliflo as contacts, and link them to clients'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import;leads'= {
            cand --max-failed 'Stop once more rows have failed than this: a number, or a percentage of all rows; what is in stays'
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --failed 'Write the failed rows to this file at the end: CSV, or XLSX if its name ends so'
            cand --sheet 'The sheet of a workbook, by name or number [default: the visible one with the columns that are needed; of several the one that is in front, or the first]'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What becomes of a row with missing last cells: it fails, or they are blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --century 'The century of years with two digits, such as 14/03/58: 19 or 20 [default: none, and such a row fails]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --blank 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]'
            cand --max-size 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column, by its header or as #3, to a field; no field: leave it out. The cells of several columns that go to one text field are joined, in the order of the file'
            cand --join 'What stands between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'What a value in the file means, where that is an option of a dropdown; no TO: blank'
            cand --template 'Follow a template: its mapping, defaults, values, blanks, joins and reading options'
            cand --save-template 'Save mapping, defaults, values, blanks, joins and reading options of this import as a template'
            cand --like 'Take over the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --match 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]'
            cand --on-duplicate 'What to do when a row matches an existing record: skip, merge (fill empty fields), update (overwrite with the values of the row), create, fail, or ask (the row waits). A row that is only possibly the same, such as one with the same email and another first name, is created under create and waits under the others; of leads, skip leaves it out and counts it separately [default: skip; leads: the setting leads.on_duplicate]'
            cand --on-deleted 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show what was detected, the first rows and the mapping, and stop'
            cand --dry-run 'Rehearse: the same work and the same counts, but nothing is written'
            cand --atomic 'All or nothing: if a row fails, none is imported'
            cand --background 'Queue it with a copy of the file, and return at once; a worker in the background does it'
            cand --again 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
            cand --skip-hidden 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;clients'= {
            cand --max-failed 'Stop once more rows have failed than this: a number, or a percentage of all rows; what is in stays'
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --failed 'Write the failed rows to this file at the end: CSV, or XLSX if its name ends so'
            cand --sheet 'The sheet of a workbook, by name or number [default: the visible one with the columns that are needed; of several the one that is in front, or the first]'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What becomes of a row with missing last cells: it fails, or they are blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --century 'The century of years with two digits, such as 14/03/58: 19 or 20 [default: none, and such a row fails]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --blank 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]'
            cand --max-size 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column, by its header or as #3, to a field; no field: leave it out. The cells of several columns that go to one text field are joined, in the order of the file'
            cand --join 'What stands between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'What a value in the file means, where that is an option of a dropdown; no TO: blank'
            cand --template 'Follow a template: its mapping, defaults, values, blanks, joins and reading options'
            cand --save-template 'Save mapping, defaults, values, blanks, joins and reading options of this import as a template'
            cand --like 'Take over the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --match 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]'
            cand --on-duplicate 'What to do when a row matches an existing record: skip, merge (fill empty fields), update (overwrite with the values of the row), create, fail, or ask (the row waits). A row that is only possibly the same, such as one with the same email and another first name, is created under create and waits under the others; of leads, skip leaves it out and counts it separately [default: skip; leads: the setting leads.on_duplicate]'
            cand --on-deleted 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show what was detected, the first rows and the mapping, and stop'
            cand --dry-run 'Rehearse: the same work and the same counts, but nothing is written'
            cand --atomic 'All or nothing: if a row fails, none is imported'
            cand --background 'Queue it with a copy of the file, and return at once; a worker in the background does it'
            cand --again 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
            cand --skip-hidden 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;contacts'= {
            cand --max-failed 'Stop once more rows have failed than this: a number, or a percentage of all rows; what is in stays'
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --failed 'Write the failed rows to this file at the end: CSV, or XLSX if its name ends so'
            cand --sheet 'The sheet of a workbook, by name or number [default: the visible one with the columns that are needed; of several the one that is in front, or the first]'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What becomes of a row with missing last cells: it fails, or they are blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --century 'The century of years with two digits, such as 14/03/58: 19 or 20 [default: none, and such a row fails]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --blank 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]'
            cand --max-size 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column, by its header or as #3, to a field; no field: leave it out. The cells of several columns that go to one text field are joined, in the order of the file'
            cand --join 'What stands between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'What a value in the file means, where that is an option of a dropdown; no TO: blank'
            cand --template 'Follow a template: its mapping, defaults, values, blanks, joins and reading options'
            cand --save-template 'Save mapping, defaults, values, blanks, joins and reading options of this import as a template'
            cand --like 'Take over the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --match 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]'
            cand --on-duplicate 'What to do when a row matches an existing record: skip, merge (fill empty fields), update (overwrite with the values of the row), create, fail, or ask (the row waits). A row that is only possibly the same, such as one with the same email and another first name, is created under create and waits under the others; of leads, skip leaves it out and counts it separately [default: skip; leads: the setting leads.on_duplicate]'
            cand --on-deleted 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show what was detected, the first rows and the mapping, and stop'
            cand --dry-run 'Rehearse: the same work and the same counts, but nothing is written'
            cand --atomic 'All or nothing: if a row fails, none is imported'
            cand --background 'Queue it with a copy of the file, and return at once; a worker in the background does it'
            cand --again 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
            cand --skip-hidden 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;intelliflo'= {
            cand --select 'Import the people with these Intelliflo ids'
            cand --search 'Import the people with this in their name, or in the email that is known of them'
            cand --clients 'What becomes of everybody who is not linked yet: a new client for each, or none'
            cand --decisions 'What becomes of each, as a sheet says that --write-decisions made'
            cand --write-decisions 'Write that sheet, filled with suggestions, and import nothing'
            cand --entity-type 'What kind of client a new one is'
            cand --relationship 'As what a contact belongs to its client'
            cand --match 'The rules that look for an existing contact after the Intelliflo id, in order. A rule only finds candidates: a person who is only possibly the same waits'
            cand --on-duplicate 'What to do when a person matches an existing contact: merge (fill empty fields), create, skip, or ask (the row waits). A person who is only possibly the same waits, except under create [default: merge]'
            cand --on-deleted 'What happens to a person whose contact is in the trash: skip, restore, create, or ask'
            cand --wait 'Wait so long, such as 30s or 10m, while another import is running [default: do not wait]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --all 'Import everybody'
            cand --dry-run 'Rehearse: the same work and the same counts, but nothing is written'
            cand --background 'Queue it once all is fetched and decided, and return; a worker in the background imports it'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;help'= {
            cand leads 'Import leads from a CSV, XLSX or XLS file'
            cand clients 'Import clients from a CSV, XLSX or XLS file, each perhaps with one contact'
            cand contacts 'Import contacts from a CSV, XLSX or XLS file, each perhaps linked to a client'
            cand intelliflo 'Import people from Intelliflo as contacts, and link them to clients'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import;help;leads'= {
        }
        &'intake;import;help;clients'= {
        }
        &'intake;import;help;contacts'= {
        }
        &'intake;import;help;intelliflo'= {
        }
        &'intake;import;help;help'= {
        }
        &'intake;jobs'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons'
            cand review 'Decide on the rows of an import that wait: merge, create or skip each'
            cand watch 'Show how far an import is until it ends, and end with its exit status'
            cand cancel 'Stop an import when its current batch is saved, or take it out of the queue'
            cand resume 'Go on with an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Take a whole import back: remove what it created, give what it changed its old values'
            cand run 'Work off the queue, then end (for cron)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;list'= {
            cand --status 'Only those with this status, such as completed_with_errors'
            cand --kind 'Only those of this kind'
            cand --limit 'At most so many'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;failed'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook whose cells are text, which survives a spreadsheet program'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --with-skipped 'Add the rows that changed nothing: skipped duplicates, each with its record, and unchanged rows that differ from their record, each with what differs'
            cand --all-failed 'Also the rows that were corrected and imported by a later job'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;review'= {
            cand --decisions 'Do what this sheet says, CSV or XLSX'
            cand --write-decisions 'Write the sheet to decide on, CSV or XLSX by its ending, and change nothing'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;watch'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;cancel'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;resume'= {
            cand --file 'Where the file is now; - reads standard input [default: where it was]'
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;undo'= {
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be taken back and what would stay, and change nothing'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;run'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --watch 'Stay, and wait for more'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;help'= {
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons'
            cand review 'Decide on the rows of an import that wait: merge, create or skip each'
            cand watch 'Show how far an import is until it ends, and end with its exit status'
            cand cancel 'Stop an import when its current batch is saved, or take it out of the queue'
            cand resume 'Go on with an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Take a whole import back: remove what it created, give what it changed its old values'
            cand run 'Work off the queue, then end (for cron)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;help;list'= {
        }
        &'intake;jobs;help;show'= {
        }
        &'intake;jobs;help;failed'= {
        }
        &'intake;jobs;help;review'= {
        }
        &'intake;jobs;help;watch'= {
        }
        &'intake;jobs;help;cancel'= {
        }
        &'intake;jobs;help;resume'= {
        }
        &'intake;jobs;help;undo'= {
        }
        &'intake;jobs;help;run'= {
        }
        &'intake;jobs;help;help'= {
        }
        &'intake;client'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a client; whoever adds it becomes an adviser on it'
            cand list 'List clients; --search also finds them by their contacts'
            cand show 'Show a client with its advisers, contacts, activities and documents'
            cand edit 'Change fields of a client, an empty value clears; and link contacts to it'
            cand delete 'Delete clients; they can be restored for 90 days, not all that hangs on them can'
            cand restore 'Take a client back out of the trash, for 90 days after it was deleted'
            cand assign 'Make somebody an adviser of a client'
            cand unassign 'Take an adviser from a client, and nothing else'
            cand export 'Write clients as CSV or XLSX, every field a column'
            cand history 'Show who changed what of a client, and when'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;client;add'= {
            cand --type 'The entity type: individual, couple, company, trust, smsf, partnership or other'
            cand --status 'Lead, Prospect, Onboarding, Active, Passive, Inactive or Deceased'
            cand --reference-date 'The date from which the day of the agreement and the FDS deadline follow'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --industry 'Industry, of a company'
            cand --company-size 'Company size: 1-10, 11-50, 51-200, 201-500, 501-1000 or 1001+'
            cand --set 'Any field by its name, such as ''custom.NAME=value'' (once for each); an empty value clears'
            cand --contact 'A contact who belongs to it: an id, an email or a whole name, and as what (once for each)'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --skip-contacts 'Do not ask for contacts'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;list'= {
            cand --search 'Only those with this as part of their name, email or phone'
            cand --limit 'At most so many'
            cand --offset 'Without the first so many'
            cand --type 'Only those of this entity type'
            cand --status 'Only those with this status'
            cand --adviser 'Only those that this adviser looks after'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --deleted 'Those in the trash, with who deleted them and how long they can be restored'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;edit'= {
            cand --name 'Another name'
            cand --type 'The entity type: individual, couple, company, trust, smsf, partnership or other'
            cand --status 'Lead, Prospect, Onboarding, Active, Passive, Inactive or Deceased'
            cand --reference-date 'The date from which the day of the agreement and the FDS deadline follow'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --industry 'Industry, of a company'
            cand --company-size 'Company size: 1-10, 11-50, 51-200, 201-500, 501-1000 or 1001+'
            cand --set 'Any field by its name, such as ''custom.NAME=value'' (once for each); an empty value clears'
            cand --contact 'A contact who belongs to it: an id, an email or a whole name, and as what (once for each)'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --skip-contacts 'Do not ask for contacts'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;delete'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Only say what would go'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;restore'= {
            cand --deleted-near 'Of several of one name, the one that was deleted about this day'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;assign'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;unassign'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;export'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook'
            cand --search 'Only those with this as part of their name, email or phone'
            cand --type 'Only those of this entity type'
            cand --status 'Only those with this status'
            cand --adviser 'Only those that this adviser looks after'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;history'= {
            cand --field 'Only changes of this field, such as phone'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;help'= {
            cand add 'Add a client; whoever adds it becomes an adviser on it'
            cand list 'List clients; --search also finds them by their contacts'
            cand show 'Show a client with its advisers, contacts, activities and documents'
            cand edit 'Change fields of a client, an empty value clears; and link contacts to it'
            cand delete 'Delete clients; they can be restored for 90 days, not all that hangs on them can'
            cand restore 'Take a client back out of the trash, for 90 days after it was deleted'
            cand assign 'Make somebody an adviser of a client'
            cand unassign 'Take an adviser from a client, and nothing else'
            cand export 'Write clients as CSV or XLSX, every field a column'
            cand history 'Show who changed what of a client, and when'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;client;help;add'= {
        }
        &'intake;client;help;list'= {
        }
        &'intake;client;help;show'= {
        }
        &'intake;client;help;edit'= {
        }
        &'intake;client;help;delete'= {
        }
        &'intake;client;help;restore'= {
        }
        &'intake;client;help;assign'= {
        }
        &'intake;client;help;unassign'= {
        }
        &'intake;client;help;export'= {
        }
        &'intake;client;help;history'= {
        }
        &'intake;client;help;help'= {
        }
        &'intake;contact'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a contact, and link it to a client'
            cand list 'List contacts'
            cand show 'Show all of a contact, with its clients'
            cand edit 'Change fields of a contact; an empty value clears'
            cand delete 'Delete contacts; they can be restored for 90 days, their links to clients cannot'
            cand restore 'Take a contact back out of the trash, for 90 days after it was deleted'
            cand link 'Link a contact to a client; with --primary alone, make one who is linked already the primary contact'
            cand unlink 'Remove the link between a contact and a client, and neither of them'
            cand merge 'Merge two records of one person: fill the empty fields of one, move the links, delete the other'
            cand unmerge 'Take a merge of two contacts apart, for 90 days after it'
            cand export 'Write contacts as CSV or XLSX, every field a column'
            cand history 'Show who changed what of a contact, and when'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;contact;add'= {
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --title 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text'
            cand --job-title 'Job title'
            cand --date-of-birth 'Date of birth'
            cand --employment-status 'Employment status, such as Employed, Self-employed or Retired'
            cand --annual-income 'Annual income in the store''s currency'
            cand --target-retirement-age 'The age at which the contact wants to retire'
            cand --id-document 'Type of the ID document, such as Passport or Driving licence'
            cand --set 'Any field by its name, such as ''custom.NAME=value'' (once for each); an empty value clears'
            cand --client 'The client to link it to: an id, or a whole name'
            cand --relationship 'As what it belongs to the client, such as Spouse or Trustee'
            cand --on-duplicate 'If it may be there already by its email, its phone or its name'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --primary 'Make it the client''s primary contact'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;list'= {
            cand --search 'Only those with this as part of their name, email or phone'
            cand --limit 'At most so many'
            cand --offset 'Without the first so many'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --deleted 'Those in the trash, with who deleted them and how long they can be restored'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;edit'= {
            cand --first-name 'Another first name'
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --title 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text'
            cand --job-title 'Job title'
            cand --date-of-birth 'Date of birth'
            cand --employment-status 'Employment status, such as Employed, Self-employed or Retired'
            cand --annual-income 'Annual income in the store''s currency'
            cand --target-retirement-age 'The age at which the contact wants to retire'
            cand --id-document 'Type of the ID document, such as Passport or Driving licence'
            cand --set 'Any field by its name, such as ''custom.NAME=value'' (once for each); an empty value clears'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;delete'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Only say what would go'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;restore'= {
            cand --deleted-near 'Of several of one name, the one that was deleted about this day'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;link'= {
            cand --relationship 'As what the contact belongs to the client, such as Spouse or Trustee'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --primary 'Make it the client''s primary contact'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;unlink'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;merge'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Only say what would change'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;unmerge'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;export'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook'
            cand --search 'Only those with this as part of their name, email or phone'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;history'= {
            cand --field 'Only changes of this field, such as phone'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;help'= {
            cand add 'Add a contact, and link it to a client'
            cand list 'List contacts'
            cand show 'Show all of a contact, with its clients'
            cand edit 'Change fields of a contact; an empty value clears'
            cand delete 'Delete contacts; they can be restored for 90 days, their links to clients cannot'
            cand restore 'Take a contact back out of the trash, for 90 days after it was deleted'
            cand link 'Link a contact to a client; with --primary alone, make one who is linked already the primary contact'
            cand unlink 'Remove the link between a contact and a client, and neither of them'
            cand merge 'Merge two records of one person: fill the empty fields of one, move the links, delete the other'
            cand unmerge 'Take a merge of two contacts apart, for 90 days after it'
            cand export 'Write contacts as CSV or XLSX, every field a column'
            cand history 'Show who changed what of a contact, and when'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;contact;help;add'= {
        }
        &'intake;contact;help;list'= {
        }
        &'intake;contact;help;show'= {
        }
        &'intake;contact;help;edit'= {
        }
        &'intake;contact;help;delete'= {
        }
        &'intake;contact;help;restore'= {
        }
        &'intake;contact;help;link'= {
        }
        &'intake;contact;help;unlink'= {
        }
        &'intake;contact;help;merge'= {
        }
        &'intake;contact;help;unmerge'= {
        }
        &'intake;contact;help;export'= {
        }
        &'intake;contact;help;history'= {
        }
        &'intake;contact;help;help'= {
        }
        &'intake;lead'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a lead'
            cand list 'List leads'
            cand show 'Show all of a lead'
            cand edit 'Change fields of a lead; an empty value clears'
            cand delete 'Delete leads; they can be restored for 90 days'
            cand restore 'Take a lead back out of the trash, for 90 days after it was deleted'
            cand convert 'Make a contact of a lead, and link the two'
            cand history 'Show who changed what of a lead, and when'
            cand export 'Write leads as CSV or XLSX, every field a column'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;lead;add'= {
            cand --first-name 'First name'
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --mobile 'Mobile number; kept as written'
            cand --company 'Company'
            cand --job-title 'Job title'
            cand --department 'Department'
            cand --source 'Where the lead came from'
            cand --status 'Status'
            cand --priority 'Priority'
            cand --value 'What it may be worth, in the store''s currency'
            cand --expected-close 'The day by which it may be won'
            cand --industry 'Industry'
            cand --annual-revenue 'Annual revenue, in the store''s currency'
            cand --website 'Website'
            cand --linkedin 'LinkedIn profile'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --description 'Description'
            cand --owner 'Who looks after it'
            cand --set 'Any field by its name, such as ''custom.NAME=value'' (once for each); an empty value clears'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;list'= {
            cand --search 'Only those with this as part of their name, email or phone'
            cand --limit 'At most so many'
            cand --offset 'Without the first so many'
            cand --status 'Only those with this status'
            cand --job 'Only those that this job made'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --deleted 'Those in the trash, with who deleted them and how long they can be restored'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;edit'= {
            cand --first-name 'First name'
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --mobile 'Mobile number; kept as written'
            cand --company 'Company'
            cand --job-title 'Job title'
            cand --department 'Department'
            cand --source 'Where the lead came from'
            cand --status 'Status'
            cand --priority 'Priority'
            cand --value 'What it may be worth, in the store''s currency'
            cand --expected-close 'The day by which it may be won'
            cand --industry 'Industry'
            cand --annual-revenue 'Annual revenue, in the store''s currency'
            cand --website 'Website'
            cand --linkedin 'LinkedIn profile'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --description 'Description'
            cand --owner 'Who looks after it'
            cand --set 'Any field by its name, such as ''custom.NAME=value'' (once for each); an empty value clears'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;delete'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Only say what would go'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;restore'= {
            cand --deleted-near 'Of several of one name, the one that was deleted about this day'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;convert'= {
            cand --client 'Link the contact to this client: an id, or a whole name'
            cand --new-client 'Link the contact to a new client of this name'
            cand --type 'The entity type of the new client'
            cand --relationship 'As what the contact belongs to the client, such as Self or Trustee'
            cand --set 'A field of the contact that a lead does not have, such as ''custom.NAME=value'' (once for each)'
            cand --on-duplicate 'If the contact may be there already. One of the same email and name is used in any case'
            cand --contact 'The contact that the lead is, if it is there already: an id, an email, or a whole name'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;history'= {
            cand --field 'Only changes of this field, such as phone'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;export'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook'
            cand --search 'Only those with this as part of their name, email or phone'
            cand --status 'Only those with this status'
            cand --job 'Only those that this job made'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;help'= {
            cand add 'Add a lead'
            cand list 'List leads'
            cand show 'Show all of a lead'
            cand edit 'Change fields of a lead; an empty value clears'
            cand delete 'Delete leads; they can be restored for 90 days'
            cand restore 'Take a lead back out of the trash, for 90 days after it was deleted'
            cand convert 'Make a contact of a lead, and link the two'
            cand history 'Show who changed what of a lead, and when'
            cand export 'Write leads as CSV or XLSX, every field a column'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;lead;help;add'= {
        }
        &'intake;lead;help;list'= {
        }
        &'intake;lead;help;show'= {
        }
        &'intake;lead;help;edit'= {
        }
        &'intake;lead;help;delete'= {
        }
        &'intake;lead;help;restore'= {
        }
        &'intake;lead;help;convert'= {
        }
        &'intake;lead;help;history'= {
        }
        &'intake;lead;help;export'= {
        }
        &'intake;lead;help;help'= {
        }
        &'intake;activity'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a meeting, a file note or a transcript to a client'
            cand list 'List the activities of a client, the latest first'
            cand show 'Show an activity with its text'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;activity;add'= {
            cand --kind 'What it is'
            cand --title 'What it is about'
            cand --date 'When it was [default: today]'
            cand --text 'What there is to read of it'
            cand --file 'A file with what there is to read of it; - for standard input'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;activity;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;activity;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;activity;help'= {
            cand add 'Add a meeting, a file note or a transcript to a client'
            cand list 'List the activities of a client, the latest first'
            cand show 'Show an activity with its text'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;activity;help;add'= {
        }
        &'intake;activity;help;list'= {
        }
        &'intake;activity;help;show'= {
        }
        &'intake;activity;help;help'= {
        }
        &'intake;document'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Keep a copy of a file for a client'
            cand list 'List the files of a client, those too that were removed when it was deleted'
            cand save 'Write the bytes of a file that is kept for a client, checked to be those that were added'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;document;add'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;document;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;document;save'= {
            cand --out 'Where to write it'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;document;help'= {
            cand add 'Keep a copy of a file for a client'
            cand list 'List the files of a client, those too that were removed when it was deleted'
            cand save 'Write the bytes of a file that is kept for a client, checked to be those that were added'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;document;help;add'= {
        }
        &'intake;document;help;list'= {
        }
        &'intake;document;help;save'= {
        }
        &'intake;document;help;help'= {
        }
        &'intake;template'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List import templates'
            cand show 'Show what a template says'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` has written'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;template;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;delete'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;export'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;load'= {
            cand --name 'Save it under another name'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;help'= {
            cand list 'List import templates'
            cand show 'Show what a template says'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` has written'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;template;help;list'= {
        }
        &'intake;template;help;show'= {
        }
        &'intake;template;help;delete'= {
        }
        &'intake;template;help;export'= {
        }
        &'intake;template;help;load'= {
        }
        &'intake;template;help;help'= {
        }
        &'intake;field'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a field of your own; imports map columns to it as custom.NAME'
            cand list 'List the fields of your own'
            cand remove 'Remove a field of your own and its values, which stay in the history'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;field;add'= {
            cand --kind 'What it holds'
            cand --option 'A value of a dropdown (once for each)'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --required 'Refuse records without it'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;remove'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;help'= {
            cand add 'Add a field of your own; imports map columns to it as custom.NAME'
            cand list 'List the fields of your own'
            cand remove 'Remove a field of your own and its values, which stay in the history'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;field;help;add'= {
        }
        &'intake;field;help;list'= {
        }
        &'intake;field;help;remove'= {
        }
        &'intake;field;help;help'= {
        }
        &'intake;connector'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand intelliflo 'The connector to Intelliflo Office'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;intelliflo'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand set 'Set up the connector, or change what is set'
            cand enable 'Let imports use the connector'
            cand disable 'Keep imports from using the connector; what is set stays'
            cand status 'Show what is set, where the secrets lie, and when the connection last worked'
            cand test 'Sign in and read one client with its details; says which scope is missing'
            cand remove 'Forget the connector: its settings, and its secrets wherever they are kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;intelliflo;set'= {
            cand --client-id 'The application''s client id, from Intelliflo''s developer portal'
            cand --tenant-id 'The practice''s tenant id, a number'
            cand --api-base 'Where the API is, for other regions [default: api.gb.intelliflo.net/v2]'
            cand --identity-base 'Where to sign in, for other regions [default: identity.gb.intelliflo.net/core]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --secrets-stdin 'Read the client secret and the API key from standard input, a line each; at a terminal they are asked for and not shown'
            cand --keyring 'Keep the secrets in the system''s keyring instead of a file'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;enable'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;disable'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;status'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;test'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;remove'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;help'= {
            cand set 'Set up the connector, or change what is set'
            cand enable 'Let imports use the connector'
            cand disable 'Keep imports from using the connector; what is set stays'
            cand status 'Show what is set, where the secrets lie, and when the connection last worked'
            cand test 'Sign in and read one client with its details; says which scope is missing'
            cand remove 'Forget the connector: its settings, and its secrets wherever they are kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;intelliflo;help;set'= {
        }
        &'intake;connector;intelliflo;help;enable'= {
        }
        &'intake;connector;intelliflo;help;disable'= {
        }
        &'intake;connector;intelliflo;help;status'= {
        }
        &'intake;connector;intelliflo;help;test'= {
        }
        &'intake;connector;intelliflo;help;remove'= {
        }
        &'intake;connector;intelliflo;help;help'= {
        }
        &'intake;connector;help'= {
            cand intelliflo 'The connector to Intelliflo Office'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;help;intelliflo'= {
            cand set 'Set up the connector, or change what is set'
            cand enable 'Let imports use the connector'
            cand disable 'Keep imports from using the connector; what is set stays'
            cand status 'Show what is set, where the secrets lie, and when the connection last worked'
            cand test 'Sign in and read one client with its details; says which scope is missing'
            cand remove 'Forget the connector: its settings, and its secrets wherever they are kept'
        }
        &'intake;connector;help;intelliflo;set'= {
        }
        &'intake;connector;help;intelliflo;enable'= {
        }
        &'intake;connector;help;intelliflo;disable'= {
        }
        &'intake;connector;help;intelliflo;status'= {
        }
        &'intake;connector;help;intelliflo;test'= {
        }
        &'intake;connector;help;intelliflo;remove'= {
        }
        &'intake;connector;help;help'= {
        }
        &'intake;config'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Take a setting back to its default'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;config;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;get'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;set'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;unset'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;help'= {
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Take a setting back to its default'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;config;help;list'= {
        }
        &'intake;config;help;get'= {
        }
        &'intake;config;help;set'= {
        }
        &'intake;config;help;unset'= {
        }
        &'intake;config;help;help'= {
        }
        &'intake;store'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand info 'Show where the store is and what is in it'
            cand check 'Check the store: that every row of every job is accounted for, and that the file is sound'
            cand backup 'Write a backup of the store and its documents; imports may go on meanwhile'
            cand purge 'Remove for good what was deleted over 90 days ago, and the cells of old rows'
            cand compact 'Give the space that removed rows have left in the store back to the disk'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;info'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;check'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;backup'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;purge'= {
            cand --today 'The date of today, such as 2026-11-26: confirms that the clock is right after more than 30 days in which the store was not used'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Only say what would go'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;compact'= {
            cand --wait 'Wait so long, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;help'= {
            cand info 'Show where the store is and what is in it'
            cand check 'Check the store: that every row of every job is accounted for, and that the file is sound'
            cand backup 'Write a backup of the store and its documents; imports may go on meanwhile'
            cand purge 'Remove for good what was deleted over 90 days ago, and the cells of old rows'
            cand compact 'Give the space that removed rows have left in the store back to the disk'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;help;info'= {
        }
        &'intake;store;help;check'= {
        }
        &'intake;store;help;backup'= {
        }
        &'intake;store;help;purge'= {
        }
        &'intake;store;help;compact'= {
        }
        &'intake;store;help;help'= {
        }
        &'intake;completions'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error, and leave out the text summary of an import'
            cand --quiet 'Say less on standard error, and leave out the text summary of an import'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;help'= {
            cand import 'Import records from a file or from Intelliflo'
            cand jobs 'Imports: their history, the rows that failed, and how to stop one, go on with it or take it back'
            cand client 'The clients of the practice'
            cand contact 'The people who belong to clients'
            cand lead 'The leads in the store'
            cand activity 'Meetings, file notes and transcripts of clients'
            cand document 'Files of clients, kept beside the store'
            cand template 'Import templates: how a kind of file is read and mapped'
            cand field 'Fields of your own, beside those that every record has'
            cand connector 'Connections to other systems'
            cand config 'Settings of the store'
            cand store 'The store as a whole'
            cand completions 'Print a script that lets your shell complete commands and flags'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;help;import'= {
            cand leads 'Import leads from a CSV, XLSX or XLS file'
            cand clients 'Import clients from a CSV, XLSX or XLS file, each perhaps with one contact'
            cand contacts 'Import contacts from a CSV, XLSX or XLS file, each perhaps linked to a client'
            cand intelliflo 'Import people from Intelliflo as contacts, and link them to clients'
        }
        &'intake;help;import;leads'= {
        }
        &'intake;help;import;clients'= {
        }
        &'intake;help;import;contacts'= {
        }
        &'intake;help;import;intelliflo'= {
        }
        &'intake;help;jobs'= {
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons'
            cand review 'Decide on the rows of an import that wait: merge, create or skip each'
            cand watch 'Show how far an import is until it ends, and end with its exit status'
            cand cancel 'Stop an import when its current batch is saved, or take it out of the queue'
            cand resume 'Go on with an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Take a whole import back: remove what it created, give what it changed its old values'
            cand run 'Work off the queue, then end (for cron)'
        }
        &'intake;help;jobs;list'= {
        }
        &'intake;help;jobs;show'= {
        }
        &'intake;help;jobs;failed'= {
        }
        &'intake;help;jobs;review'= {
        }
        &'intake;help;jobs;watch'= {
        }
        &'intake;help;jobs;cancel'= {
        }
        &'intake;help;jobs;resume'= {
        }
        &'intake;help;jobs;undo'= {
        }
        &'intake;help;jobs;run'= {
        }
        &'intake;help;client'= {
            cand add 'Add a client; whoever adds it becomes an adviser on it'
            cand list 'List clients; --search also finds them by their contacts'
            cand show 'Show a client with its advisers, contacts, activities and documents'
            cand edit 'Change fields of a client, an empty value clears; and link contacts to it'
            cand delete 'Delete clients; they can be restored for 90 days, not all that hangs on them can'
            cand restore 'Take a client back out of the trash, for 90 days after it was deleted'
            cand assign 'Make somebody an adviser of a client'
            cand unassign 'Take an adviser from a client, and nothing else'
            cand export 'Write clients as CSV or XLSX, every field a column'
            cand history 'Show who changed what of a client, and when'
        }
        &'intake;help;client;add'= {
        }
        &'intake;help;client;list'= {
        }
        &'intake;help;client;show'= {
        }
        &'intake;help;client;edit'= {
        }
        &'intake;help;client;delete'= {
        }
        &'intake;help;client;restore'= {
        }
        &'intake;help;client;assign'= {
        }
        &'intake;help;client;unassign'= {
        }
        &'intake;help;client;export'= {
        }
        &'intake;help;client;history'= {
        }
        &'intake;help;contact'= {
            cand add 'Add a contact, and link it to a client'
            cand list 'List contacts'
            cand show 'Show all of a contact, with its clients'
            cand edit 'Change fields of a contact; an empty value clears'
            cand delete 'Delete contacts; they can be restored for 90 days, their links to clients cannot'
            cand restore 'Take a contact back out of the trash, for 90 days after it was deleted'
            cand link 'Link a contact to a client; with --primary alone, make one who is linked already the primary contact'
            cand unlink 'Remove the link between a contact and a client, and neither of them'
            cand merge 'Merge two records of one person: fill the empty fields of one, move the links, delete the other'
            cand unmerge 'Take a merge of two contacts apart, for 90 days after it'
            cand export 'Write contacts as CSV or XLSX, every field a column'
            cand history 'Show who changed what of a contact, and when'
        }
        &'intake;help;contact;add'= {
        }
        &'intake;help;contact;list'= {
        }
        &'intake;help;contact;show'= {
        }
        &'intake;help;contact;edit'= {
        }
        &'intake;help;contact;delete'= {
        }
        &'intake;help;contact;restore'= {
        }
        &'intake;help;contact;link'= {
        }
        &'intake;help;contact;unlink'= {
        }
        &'intake;help;contact;merge'= {
        }
        &'intake;help;contact;unmerge'= {
        }
        &'intake;help;contact;export'= {
        }
        &'intake;help;contact;history'= {
        }
        &'intake;help;lead'= {
            cand add 'Add a lead'
            cand list 'List leads'
            cand show 'Show all of a lead'
            cand edit 'Change fields of a lead; an empty value clears'
            cand delete 'Delete leads; they can be restored for 90 days'
            cand restore 'Take a lead back out of the trash, for 90 days after it was deleted'
            cand convert 'Make a contact of a lead, and link the two'
            cand history 'Show who changed what of a lead, and when'
            cand export 'Write leads as CSV or XLSX, every field a column'
        }
        &'intake;help;lead;add'= {
        }
        &'intake;help;lead;list'= {
        }
        &'intake;help;lead;show'= {
        }
        &'intake;help;lead;edit'= {
        }
        &'intake;help;lead;delete'= {
        }
        &'intake;help;lead;restore'= {
        }
        &'intake;help;lead;convert'= {
        }
        &'intake;help;lead;history'= {
        }
        &'intake;help;lead;export'= {
        }
        &'intake;help;activity'= {
            cand add 'Add a meeting, a file note or a transcript to a client'
            cand list 'List the activities of a client, the latest first'
            cand show 'Show an activity with its text'
        }
        &'intake;help;activity;add'= {
        }
        &'intake;help;activity;list'= {
        }
        &'intake;help;activity;show'= {
        }
        &'intake;help;document'= {
            cand add 'Keep a copy of a file for a client'
            cand list 'List the files of a client, those too that were removed when it was deleted'
            cand save 'Write the bytes of a file that is kept for a client, checked to be those that were added'
        }
        &'intake;help;document;add'= {
        }
        &'intake;help;document;list'= {
        }
        &'intake;help;document;save'= {
        }
        &'intake;help;template'= {
            cand list 'List import templates'
            cand show 'Show what a template says'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` has written'
        }
        &'intake;help;template;list'= {
        }
        &'intake;help;template;show'= {
        }
        &'intake;help;template;delete'= {
        }
        &'intake;help;template;export'= {
        }
        &'intake;help;template;load'= {
        }
        &'intake;help;field'= {
            cand add 'Add a field of your own; imports map columns to it as custom.NAME'
            cand list 'List the fields of your own'
            cand remove 'Remove a field of your own and its values, which stay in the history'
        }
        &'intake;help;field;add'= {
        }
        &'intake;help;field;list'= {
        }
        &'intake;help;field;remove'= {
        }
        &'intake;help;connector'= {
            cand intelliflo 'The connector to Intelliflo Office'
        }
        &'intake;help;connector;intelliflo'= {
            cand set 'Set up the connector, or change what is set'
            cand enable 'Let imports use the connector'
            cand disable 'Keep imports from using the connector; what is set stays'
            cand status 'Show what is set, where the secrets lie, and when the connection last worked'
            cand test 'Sign in and read one client with its details; says which scope is missing'
            cand remove 'Forget the connector: its settings, and its secrets wherever they are kept'
        }
        &'intake;help;connector;intelliflo;set'= {
        }
        &'intake;help;connector;intelliflo;enable'= {
        }
        &'intake;help;connector;intelliflo;disable'= {
        }
        &'intake;help;connector;intelliflo;status'= {
        }
        &'intake;help;connector;intelliflo;test'= {
        }
        &'intake;help;connector;intelliflo;remove'= {
        }
        &'intake;help;config'= {
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Take a setting back to its default'
        }
        &'intake;help;config;list'= {
        }
        &'intake;help;config;get'= {
        }
        &'intake;help;config;set'= {
        }
        &'intake;help;config;unset'= {
        }
        &'intake;help;store'= {
            cand info 'Show where the store is and what is in it'
            cand check 'Check the store: that every row of every job is accounted for, and that the file is sound'
            cand backup 'Write a backup of the store and its documents; imports may go on meanwhile'
            cand purge 'Remove for good what was deleted over 90 days ago, and the cells of old rows'
            cand compact 'Give the space that removed rows have left in the store back to the disk'
        }
        &'intake;help;store;info'= {
        }
        &'intake;help;store;check'= {
        }
        &'intake;help;store;backup'= {
        }
        &'intake;help;store;purge'= {
        }
        &'intake;help;store;compact'= {
        }
        &'intake;help;completions'= {
        }
        &'intake;help;help'= {
        }
    ]
    $completions[$command]
}
