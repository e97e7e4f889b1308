/**
 * The pane's texts in English, and the shape the other languages must have. Counts and names come already formatted.
 * What a sheet kind, a function or a problem says stands beside it in the code, in every language.
 */
const rows = (count: number, shown: string): string => (count === 1 ? "1 row" : `${shown} rows`);

export const enUS = {
  appName: "Sales Planner",
  shell: {
    language: "Language",
    back: "Back",
    close: "Close",
    working: "One moment …",
    tryAgain: "Try again",
    problem: "That did not work",
    unexpected: "Something went wrong that Sales Planner did not foresee. Your workbook is as it was.",
    details: (message: string) => `Details: ${message}`,
  },
  noOffice: {
    title: "This page belongs inside Excel",
    body: "Sales Planner works on the workbook that is open in Excel, and this is an ordinary browser page without one.",
    inExcel: "In Excel: add Sales Planner, then choose it on the Home tab.",
    playground:
      "Without Excel: run “npm run playground” in the project’s folder. It opens a spreadsheet with sample orders and this pane beside it.",
  },
  home: {
    title: "Plan your sales",
    intro:
      "Choose a sheet. It is built from the orders, leads and campaigns in this workbook, as new tabs with ordinary Excel formulas.",
    kinds: "Build a sheet",
    finds: (table: string, name: string, count: number, shown: string) => `${table}: “${name}”, ${rows(count, shown)}`,
    lacksColumns: (table: string, name: string, columns: string) =>
      `${table}: “${name}” has no column for ${columns} yet`,
    missing: (table: string) => `${table}: not in this workbook`,
    without: (table: string) => `${table}: not there, and not needed`,
    addEmpty: "Empty table",
    addEmptyNamed: (table: string) => `Insert an empty table for: ${table}`,
    addSample: "Sample",
    addSampleNamed: (table: string) => `Insert the sample table: ${table}`,
    sampleGone: "The sample could not be loaded. Check the network connection, then try again.",
    built: "Built in this workbook",
    builtOn: (date: string) => `built ${date}`,
    refresh: "Refresh",
    refreshNamed: (name: string) => `Refresh ${name}`,
    change: "Change",
    changeNamed: (name: string) => `Change the choices of ${name}`,
    functions: "Functions",
    functionsHint: "Type =SALES. in a cell, or look them up here with examples.",
    lookAgain: "Look again",
  },
  empty: {
    title: "No orders, leads or campaigns here yet",
    body: "Sales Planner reads a table with a heading row: one row for each order (or each line of an order), lead or campaign.",
    steps: [
      "Export your orders from your shop (Taobao, JD, Youzan, Shopify …) and open or paste them here, headings included.",
      "An order date and an amount are enough to begin; a customer column is needed for segments.",
      "Choose “Look again”.",
    ],
    goalNeedsNothing: "A goal can be planned without any table: choose it below and type your figures.",
  },
  prepare: {
    tables: "Tables and columns",
    remarks: (count: number) => (count === 1 ? "1 remark on how it is read" : `${count} remarks on how they are read`),
    sheets: "Further sheets",
    sheetNeeds: (sheet: string, what: string) => `${sheet}: needs ${what}.`,
    more: "More choices",
    table: "Table",
    noTable: "None",
    chooseTable: "Choose a table",
    chooseReading: "Choose how to read it",
    tablesAsOne: (tables: number) => `Take the ${tables} tables as one`,
    tableOption: (name: string, sheet: string, count: number, shown: string) =>
      `${name} · ${sheet} · ${rows(count, shown)}`,
    tableOnItsSheet: (name: string, count: number, shown: string) => `${name} · ${rows(count, shown)}`,
    columns: "Columns",
    statuses: (count: string) => `Statuses: how ${count} are taken`,
    leaveOutRepeated: (count: number, shown: string) =>
      count === 1
        ? "Leave out the row that repeats another exactly"
        : `Leave out ${shown} rows that repeat another exactly`,
    columnsFound: (found: string, all: string) => `Columns: ${found} of ${all} found`,
    noColumn: "Not in this table",
    needed: (label: string) => `${label} (needed)`,
    missingColumn: "This sheet needs it: choose the column.",
    unnamedColumn: (letter: string) => `Column ${letter}`,
    samples: (values: string) => `e.g. ${values}`,
    counting: "Counting the rows …",
    preview: "Preview",
    counted: (used: number, shown: string) => (used === 1 ? "1 row counts" : `${shown} rows count`),
    build: "Build",
    rebuild: "Build again",
    fixFirst: (count: number) =>
      count === 1 ? "One entry needs your attention." : `${count} entries need your attention.`,
    needsTable: (table: string) =>
      `This sheet needs a table of ${table.toLowerCase()}. Choose it under “Tables and columns”, or insert one.`,
    needsColumns: (table: string) => `${table}: a needed column is not chosen yet.`,
    rebuildNote: "What you typed into the sheet’s input cells is kept.",
  },
  field: {
    optional: (label: string) => `${label} (optional)`,
    explanation: "Explanation",
    suggested: (value: string) => `From your data: ${value}`,
    suggestedInside: "Shown in grey: from your data",
    typedOnSheet: (value: string) => `Typed on the sheet: ${value}`,
    chosen: (count: number) => `${count} chosen by you`,
    missing: (label: string) => `“${label}” is empty: type a value.`,
  },
  leftOut: {
    none: "No row was left out.",
    some: (count: number, shown: string) => `${rows(count, shown)} left out`,
    more: (where: string, shown: string) => `${where} and ${shown} more`,
    reason: (count: number, shown: string, sentence: string) => `${rows(count, shown)}: ${sentence}`,
  },
  parts: {
    hint: "Choose one to see only its rows in the sheet.",
    showAll: "Show all rows",
    copy: "Copy the rows",
    newSheet: "New sheet",
    csv: "CSV file",
    copied: (count: number, shown: string) => `${rows(count, shown)} and the headings are in the clipboard.`,
    onSheet: (tab: string, count: number, shown: string) =>
      `${rows(count, shown)} now stand on the new sheet “${tab}”.`,
    asFile: (file: string, count: number, shown: string) => `${rows(count, shown)} were saved as “${file}”.`,
    shown: (tab: string, part: string, count: number, shown: string) =>
      `“${tab}” now shows only “${part}”: ${rows(count, shown)}. The others are hidden by its filter.`,
    noneShown: (tab: string, part: string) => `No row of “${tab}” shows “${part}” now, so nothing was filtered.`,
    allShown: (tab: string, count: number, shown: string) => `“${tab}” shows everything again: ${rows(count, shown)}.`,
  },
  running: {
    building: (name: string) => `Building ${name}`,
    refreshing: (name: string) => `Refreshing ${name}`,
    percent: (shown: string) => `${shown} done`,
    phases: {
      reading: "Reading your table",
      planning: "Calculating",
      writing: "Writing the sheets",
      checking: "Checking the figures",
    },
    cancel: "Cancel",
    cancelling: "Putting things back …",
    cancelled: "Cancelled. The workbook is as it was.",
    keepOpen: "Excel can be used again when this is done.",
  },
  refusal: { title: (id: string) => `Message from ${id}` },
  result: {
    built: (name: string) => `${name}: ready`,
    sheets: "Sheets",
    open: (tab: string) => `Go to ${tab}`,
    figures: "In short",
    actions: "What you can do next",
    changed: "changed: refresh",
    checksPassed: (count: number) => (count === 1 ? "The check holds." : `All ${count} checks hold.`),
    checkHolds: "holds",
    checkFails: "does not hold",
    checksFailed: (count: number) =>
      count === 1
        ? "One check does not hold. Look at it in the sheet."
        : `${count} checks do not hold. Look at them in the sheet.`,
    source: (table: string, name: string) => `${table}: ${name}`,
    home: "Back to the start",
  },
  selfRefresh: {
    by: "Refresh by itself",
    every: "How often",
    minutes: (count: number) => `every ${count} minutes`,
    hint: "While this pane is open and shows the result; never while you edit a cell.",
  },
  measures: {
    title: "Measure a goal, or set its target, by a figure",
    hint: "Every figure of the other built sheets, by its name. The goal follows it from now on, also when its sheet is built anew.",
    goal: "Goal",
    use: "What the figure is",
    measure: "measures the goal",
    target: "is its target",
    sheet: "Sheet",
    figure: "Figure",
    link: "Link",
    linked: {
      measure: (goal: string, figure: string) => `${goal} is measured by ${figure}.`,
      target: (goal: string, figure: string) => `The target of ${goal} is ${figure}.`,
    },
    none: "No other built sheet has figures yet. Build segments, a goal or another sheet first.",
  },
  share: {
    title: "Share",
    without:
      "Team-mates need no add-in: they see every figure, change the input cells, filter and print, and the sheets calculate along. Building again, refreshing from the tables and SALES functions need the add-in.",
    lock: "Lock the formulas",
    lockHint: "Input cells stay open; lists can be filtered and sorted. No password: anyone can lift it.",
    locked: "The formulas are locked; input cells are open.",
    unlock: "Unlock the formulas",
    unlockHint: "A refresh needs the sheets unlocked.",
    unlocked: "The sheets are open again.",
    freeze: "Turn formulas into values",
    freezeHint: "The sheets stay as they are now and follow nothing any more. A refresh brings the formulas back.",
    frozen: "The sheets hold values only.",
    seller: "Copy for one seller",
    sellerHint: "Only this seller’s rows, as values on new sheets; move them into a workbook of their own.",
    copy: "Make the copy",
    copied: (seller: string, tabs: string) => `The rows of ${seller} stand on ${tabs}.`,
  },
  functions: {
    title: "Functions",
    search: "Search functions",
    searchHint: "Name, term or question",
    count: (count: number) => (count === 1 ? "1 function" : `${count} functions`),
    nothing: (query: string) => `No function matches “${query}”. Try a shorter word, in English or Chinese.`,
    arguments: "Arguments",
    returns: "Result",
    rule: "Rule",
    examples: "Examples",
    cells: "Cells",
    gives: (result: string) => `gives ${result}`,
    insert: "Insert into the cell",
    inserted: "Written into the selected cell.",
    useSelection: (argument: string) => `Use the selected cells for ${argument}`,
    insertHint:
      "Select cells in the sheet and take them over with the button in a field. Then select an empty cell and insert.",
    help: "Full help page",
  },
};

/** A pane dictionary; the other languages are typed with it, so a missing text does not compile. */
export type PaneText = typeof enUS;
