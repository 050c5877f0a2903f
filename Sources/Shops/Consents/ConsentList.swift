/// A list of consents in CSV: a heading of known columns, then a consent a line.
package struct ConsentList: Sendable {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = 64 << 20
    /// The most consents in one list.
    package static let rowLimit = 200_000

    /// The columns; those that are not required may be left out or left empty.
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case phone = "phone_e164"
        case channel
        case seller
        case textID = "text_id"
        case textSHA256 = "text_sha256"
        case capturedAt = "captured_at"
        case source
        case method
        case signature
        case age = "age_attestation"
        case locale
        case pageURL = "page_url"
        case pageSHA256 = "page_snapshot_sha256"
        case address = "ip"
        case userAgent = "user_agent"

        package var isRequired: Bool { self == .phone || self == .channel }
    }

    package let rows: [Row]

    /// One line: what it claims, or why it claims nothing.
    package struct Row: Sendable {
        /// From 1, as an editor counts; that of the row's beginning.
        package let line: Int
        package let content: Result<ListedConsent, ConsentListError>
    }

    /// Reads a file's bytes.
    /// - Throws: ``ConsentListError`` when the list as a whole cannot be read; what is wrong with one line is in its row.
    package init(_ bytes: [UInt8]) throws(ConsentListError) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
        let table = try CSVTable(bytes, rowLimit: Self.rowLimit + 1)
        guard let heading = table.rows.first else { throw .noHeading }
        var columns: [Column] = []
        for name in heading.fields {
            guard let column = Column(rawValue: name.lowercased()) else { throw .unknownColumn(name) }
            guard !columns.contains(column) else { throw .columnTwice(column) }
            columns.append(column)
        }
        for column in Column.allCases where column.isRequired && !columns.contains(column) {
            throw .noColumn(column)
        }
        self.rows = table.rows.dropFirst().map { row in
            Row(line: row.line, content: Self.content(of: row, columns))
        }
    }

    private static func content(
        of row: CSVTable.Row, _ columns: [Column]
    ) -> Result<ListedConsent, ConsentListError> {
        guard row.fields.count == columns.count else {
            return .failure(.fieldCount(row.fields.count, want: columns.count))
        }
        var fields: [Column: String] = [:]
        for (column, field) in zip(columns, row.fields) where !field.isEmpty { fields[column] = field }
        return Result { () throws(ConsentListError) in try ListedConsent(fields) }
    }
}
