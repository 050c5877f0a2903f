/// Takes card numbers, security codes and other secrets out of words (PCI-2).
///
/// Digits may be typed, grouped, or spoken one by one, in pairs ("forty-one eleven"), in thousands, and as "double four". A run is taken out
/// whole, so that no piece of it stays. What is split over answers and keys is ``SecretWatch``'s affair.
package enum CardRedaction {
    /// One answer by itself, with secrets replaced by their marks.
    package static func redact(_ text: String) -> Redacted {
        var watch = SecretWatch()
        return watch.heard(text, turn: 1, isFinal: true, during: .zero..<(.zero))
    }

    /// The shortest number that is taken out of words which turned out to hold part of a card's.
    static let shortestPart = 2

    /// Words that hold part of a secret, without any number.
    package static func withoutDigits(_ text: String) -> String {
        var scan = NumberScan(text)
        for index in scan.found.indices
        where scan.found[index].secret == nil && scan.found[index].digits.count >= shortestPart {
            scan.mark(index, as: .longNumber)
        }
        return scan.redacted(text)
    }
}
