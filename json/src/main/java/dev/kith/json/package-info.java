/**
 * The one JSON form of every aggregate, made from its plain form in {@link dev.kith.form}: for
 * documents in a database, dumps, exports and web interfaces.
 *
 * <p>A document is one object (RFC 8259) in UTF-8. Its first two fields say what it is, the others
 * are those of the aggregate's form:
 *
 * <pre>
 * {"form":"contact","version":1,"id":"0190163d-...","revision":7,"kind":"person", ...}
 * </pre>
 *
 * {@code version} is that of the form and not the aggregate's {@code revision}. Both are written
 * first and read wherever they stand. What JSON has no exact place for is text:
 *
 * <table>
 *   <caption>Values in JSON</caption>
 *   <tr><th>value</th><th>written as</th></tr>
 *   <tr><td>text, id, day</td><td>a string; a surrogate never stands alone</td></tr>
 *   <tr><td>whole number</td><td>a number from -(2^53 - 1) to 2^53 - 1, which every program reads
 *     exactly (RFC 7493 §2.2); beyond it a string of digits</td></tr>
 *   <tr><td>decimal number</td><td>a string as {@code BigDecimal.toString} writes it, such as
 *     {@code "1.50"}: no program rounds it or loses its scale; a number is read as well</td></tr>
 *   <tr><td>instant</td><td>a string in ISO 8601, to the microsecond</td></tr>
 *   <tr><td>bytes</td><td>a string in base 64 (RFC 4648 §4)</td></tr>
 *   <tr><td>absent</td><td>not at all; there is no null</td></tr>
 * </table>
 *
 * <p>The same aggregate has the same bytes, without white space or line breaks, so that documents
 * can be kept one a line. {@link dev.kith.json.JsonForms} writes and reads aggregates, {@link
 * dev.kith.json.JsonDocuments} what is below: documents of any form. {@link
 * dev.kith.json.KithModule} is for a host that has a mapper of its own.
 */
@NullMarked
package dev.kith.json;

import org.jspecify.annotations.NullMarked;
