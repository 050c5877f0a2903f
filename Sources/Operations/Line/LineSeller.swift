package import Commerce
import Dialogue

/// Who answers at a number that is called, as it is said aloud.
package struct LineSeller: Equatable, Sendable {
    /// So many names are said; behind a number of more sellers only that there are some.
    package static let mostNames = 6

    /// The registered names.
    package let names: String
    /// The number that takes STOP by text, digit by digit.
    package let textNumber: String

    /// - Parameter legalNames: those of all sellers behind the number; at least one.
    package init(legalNames: [String], textNumber: E164) {
        switch legalNames.count {
        case 0...1: names = legalNames.first ?? ""
        case 2...Self.mostNames:
            names = legalNames.dropLast().joined(separator: ", ") + " and " + legalNames[legalNames.count - 1]
        default: names = "the \(legalNames.count) sellers that call from this number"
        }
        self.textNumber = SpokenValue.digits(textNumber)
    }
}
