package import Commerce

/// A list of numbers in CSV that a merchant wants nobody to contact (LST-5): a heading of `phone_e164` and `kind`, then a number a line.
package struct SuppressionList: Sendable {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = 64 << 20
    /// The most numbers in one list.
    package static let rowLimit = 200_000

    /// Why a number is on it; the raw values are stable.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Of somebody who is known to sue over calls.
        case litigator
        case wrongNumber = "wrong_number"
        case other
    }

    /// One line: a number, or why it is none.
    package struct Row: Sendable {
        /// From 1, as an editor counts.
        package let line: Int
        package let content: Result<Entry, SuppressionListError>
    }

    package struct Entry: Hashable, Sendable {
        package let number: E164
        package let kind: Kind
    }

    package let rows: [Row]

    /// Reads a file's bytes.
    /// - Throws: ``SuppressionListError`` when the list as a whole cannot be read; what is wrong with one line is in its row.
    package init(_ bytes: [UInt8]) throws(SuppressionListError) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
        let table: CSVTable
        do { table = try CSVTable(bytes, rowLimit: Self.rowLimit + 1) } catch { throw .unreadable(error) }
        guard let heading = table.rows.first?.fields.map({ $0.lowercased() }),
            heading == ["phone_e164"] || heading == ["phone_e164", "kind"]
        else { throw .heading }
        self.rows = table.rows.dropFirst().map { row in
            Row(line: row.line, content: Self.entry(row.fields, of: heading.count))
        }
    }

    private static func entry(_ fields: [String], of count: Int) -> Result<Entry, SuppressionListError> {
        guard fields.count == count else { return .failure(.fieldCount(fields.count, want: count)) }
        guard let number = E164(fields[0]) else { return .failure(.number) }
        guard count == 2, !fields[1].isEmpty else { return .success(Entry(number: number, kind: .other)) }
        guard let kind = Kind(rawValue: fields[1]) else { return .failure(.kind) }
        return .success(Entry(number: number, kind: kind))
    }
}
