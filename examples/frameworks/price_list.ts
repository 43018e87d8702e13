/**
 * A page of an MFC extension, ported: `CPriceList`, a `CHttpServer` with a parse
 * map. The C++ lines that a TypeScript line stands for are beside it.
 *
 * @module
 */

import { HttpServer, type HttpServerContext } from "./http_server.ts";

const PRICES = new Map([["tea", 3.2], ["coffee", 4.5], ["cocoa", 3.9]]);

const server = new HttpServer("Prices", {
  // DEFAULT_PARSE_COMMAND(List, CPriceList)
  "": { run: list },
  // ON_PARSE_COMMAND(Price, CPriceList, ITS_PSTR ITS_I4)
  // ON_PARSE_COMMAND_PARAMS("Item Count=1")
  Price: {
    run: price,
    parameters: [["Item", "text"], ["Count", "integer", "1"]],
  },
});

/** `void CPriceList::List(CHttpServerContext* pCtxt)` */
function list(context: HttpServerContext): void {
  server.startContent(context);
  context.write("<ul>"); // *pCtxt << "<ul>";
  for (const item of PRICES.keys()) {
    context.write(`<li><a href="?Price&Item=${item}">${item}</a></li>`);
  }
  context.write("</ul>");
  server.endContent(context);
}

/** `void CPriceList::Price(CHttpServerContext* pCtxt, LPTSTR pszItem, int nCount)` */
function price(context: HttpServerContext, item: string, count: number): void {
  const price = PRICES.get(item);
  context.addHeader("Cache-Control: no-store\r\n");
  if (price === undefined) context.status = 404;
  server.startContent(context);
  context.write(
    price === undefined
      ? "<p>There is no such item.</p>"
      : `<p>${count} × ${item}: ${(price * count).toFixed(2)} €</p>`,
  );
  server.endContent(context);
}

export const HttpExtensionProc = server.HttpExtensionProc.bind(server);
