import Commerce
import Compliance

/// A table of the data whose rows end: what stamping anew and sweeping need to know of it.
///
/// A new table is listed here in the change that adds it; a test fails while one is missing.
struct RetainedTable: Sendable {
    let name: String
    let retentionClass: RetentionClass
    /// What of the class it holds, where that ends before the rest; nil for the class itself.
    var part: RetentionPart.Matter?
    /// The columns that tell one row from another.
    let key: [String]
    /// SQL for the rows it means, where a table holds two classes.
    var condition = "1"
    /// The column with the start of a row's period; nil where no merchant has a choice.
    var start: String?
    /// SQL for the person, and the call, that a row is about; `NULL` for none.
    var person = "NULL"
    var call = "NULL"

    /// The condition that a legal hold in force keeps a row, at a moment in milliseconds.
    func isHeld(at now: Int64) -> String {
        guard retentionClass.allowsHold else { return "0" }
        return """
            EXISTS (
                SELECT 1 FROM legal_holds h JOIN legal_hold_classes c ON c.hold = h.hold
                WHERE h.merchant = \(name).merchant AND c.class = '\(retentionClass.rawValue)'
                    AND h.began_at <= \(now) AND h.until > \(now) AND \(name).expires_at > h.began_at
                    AND (h.kind = 'merchant' OR h.kind = 'person' AND h.subject = \(person)
                        OR h.kind = 'call' AND h.subject = \(call)))
            """
    }
}
