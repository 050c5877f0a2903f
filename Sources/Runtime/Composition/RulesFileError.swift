/// Why there are no rules to go by.
package enum RulesFileError: Error, Equatable, CustomStringConvertible {
    case unreadable(String)

    package var description: String {
        switch self {
        case .unreadable(let file):
            "\(file) cannot be read; name a file of calling rules with LIVECARTS_RULES, or leave it out for those that ship"
        }
    }
}
