import Commerce
import Foundation
import GRDB

/// A column of the data whose values are sealed: what key rotation, restoring and checking need to know of it.
///
/// A new sealed column is listed here in the change that adds it; rotation refuses to work while one is missing.
struct SealedColumn: Sendable {
    /// What goes when its key was destroyed.
    enum Removal: Sendable {
        case row
        case value
    }

    let table: String
    let column: String
    let kind: KeyScope.Kind
    let retentionClass: String
    /// The columns that tell one row from another.
    let identity: [String]
    /// SQL for the row's name in what is sealed.
    let cellName: String
    /// SQL for the subject of the key's scope; `''` for a merchant's own.
    let subject: String
    let removal: Removal
    /// False where hashes cover the sealed bytes: such rows are never sealed anew, and the keys that seal them stay.
    let mayBeSealedAnew: Bool

    /// Reads a row that ``select(where:)`` has given.
    func cell(_ row: Row) -> SealedCell { SealedCell(table: table, column: column, row: row["cell_name"]) }

    func scope(_ row: Row) -> KeyScope {
        KeyScope(
            kind: kind, merchant: MerchantID(row["cell_merchant"] as String), subject: row["cell_subject"],
            retentionClass: retentionClass, person: nil)
    }

    /// A query of the sealed values; with the row's name, merchant, subject and what tells it from others.
    func select(where condition: String) -> String {
        """
        SELECT \(identity.joined(separator: ", ")), \(cellName) AS cell_name, merchant AS cell_merchant,
            \(subject) AS cell_subject, \(column) AS sealed
        FROM \(table) WHERE \(column) IS NOT NULL AND \(condition)
        """
    }

    /// The condition for values sealed under one key; takes its ``mark(of:)``.
    var isUnderKey: String { "substr(\(column), 2, 8) = ?" }

    /// The number of a key as it stands in the header of what it sealed.
    static func mark(of id: Int64) -> Data { withUnsafeBytes(of: id.bigEndian) { Data($0) } }
}
