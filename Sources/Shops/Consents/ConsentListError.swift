/// What is wrong with a list of consents, or with one line of it. What stood there is never quoted: it may be personal.
package enum ConsentListError: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooManyRows(limit: Int)
    case notText
    case noHeading
    /// A name in the heading, which is nothing personal where the heading is one.
    case unknownColumn(String)
    case columnTwice(ConsentList.Column)
    case noColumn(ConsentList.Column)
    /// A quoted field that does not end, or goes on after its end.
    case quotes(line: Int)
    case fieldCount(Int, want: Int)
    case empty(ConsentList.Column)
    case invalid(ConsentList.Column, want: String)
}

extension ConsentListError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLarge(let limit): "the list is larger than \(limit >> 20) MiB; divide it"
        case .tooManyRows(let limit): "the list has more than \(limit - 1) lines; divide it"
        case .notText: "the list is not UTF-8; save it as UTF-8"
        case .noHeading: "the list is empty; its first line names the columns, such as phone_e164,channel,text_id"
        case .unknownColumn(let name):
            "the heading names a column that is not known, \(name.prefix(40)); known are \(Self.columns)"
        case .columnTwice(let column): "the heading names \(column.rawValue) twice; keep one"
        case .noColumn(let column): "the heading has no column \(column.rawValue); add it"
        case .quotes(let line): "line \(line): a quoted field does not end, or goes on after its end; mind the quotes"
        case .fieldCount(let count, let want): "it has \(count) fields, and the heading \(want)"
        case .empty(let column): "\(column.rawValue) is empty"
        case .invalid(let column, let want): "\(column.rawValue) is not as it should be: write \(want)"
        }
    }

    private static var columns: String { ConsentList.Column.allCases.map(\.rawValue).joined(separator: ", ") }
}
