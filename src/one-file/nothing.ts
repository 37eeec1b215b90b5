/**
 * Stands in a page of one file for the studio, for the questions about tables and for graphs in tiles, which weigh a fifth as much
 * as the page: there one graph is shown, and neither the menu nor a button begins or opens another.
 */
const nothing = () => null;

export {
  nothing as CountedTable,
  nothing as detectEncoding,
  nothing as DraftsDialog,
  nothing as EditedDetails,
  nothing as editShown,
  nothing as ImportDialog,
  nothing as NewDialog,
  nothing as openTiles,
  nothing as publishedFile,
  nothing as readLeft,
  nothing as StudioBar,
  nothing as StudioPanel,
  nothing as useEngineFound,
  nothing as WrittenDialog,
};
