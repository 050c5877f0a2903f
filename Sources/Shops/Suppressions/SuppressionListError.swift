/// What is wrong with a list of numbers to stop, or with one line of it. What stood there is never quoted: it is personal.
package enum SuppressionListError: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    /// It is no CSV that can be read.
    case unreadable(ConsentListError)
    case heading
    case fieldCount(Int, want: Int)
    case number
    case kind
}

extension SuppressionListError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLarge(let limit): "the list is larger than \(limit >> 20) MiB; divide it"
        case .unreadable(let error): "\(error)"
        case .heading: "the first line is not phone_e164, or phone_e164,kind; write it"
        case .fieldCount(let count, let want): "it has \(count) fields, and the heading \(want)"
        case .number: "phone_e164 is not as it should be: write + and 8 to 15 digits"
        case .kind:
            "kind is not as it should be: write one of \(SuppressionList.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }
}
