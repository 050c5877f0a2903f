import Compliance

/// What became of a list of consents.
package struct ConsentImportReport: Hashable, Sendable {
    /// A line of which more is to be said.
    package struct Remark: Hashable, Sendable {
        package let line: Int
        /// Without anything personal.
        package let words: String
        package let isRefusal: Bool
    }

    /// The most remarks that are kept; the counts go on.
    package static let remarkLimit = 1_000

    /// New entries that may be called on, once the number is confirmed.
    package private(set) var proven = 0
    /// New entries that never are.
    package private(set) var unproven = 0
    /// Lines that were taken before.
    package private(set) var known = 0
    package private(set) var refused = 0
    package private(set) var remarks: [Remark] = []

    mutating func refuse(_ words: String, line: Int) {
        refused += 1
        remark(Remark(line: line, words: words, isRefusal: true))
    }

    mutating func count(_ verdict: ConsentVerdict, isNew: Bool, line: Int) {
        guard isNew else {
            known += 1
            return
        }
        switch verdict {
        case .proven: proven += 1
        case .unproven, .refused:
            unproven += 1
            remark(Remark(line: line, words: "\(verdict)", isRefusal: false))
        }
    }

    private mutating func remark(_ remark: Remark) {
        if remarks.count < Self.remarkLimit { remarks.append(remark) }
    }
}
