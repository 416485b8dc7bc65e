export { readCsv, type FileRow } from './read-csv.ts';
export { readTable, type TableRow } from './read-table.ts';
export { runImportCommand, type ExitCode } from './import-command.ts';
export { WrongFile, type Cells, type ImportFile, type RowError, type RowProblem, type Tally } from './row.ts';
