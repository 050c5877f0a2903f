import Dialogue
import Testing

/// No card number and no security code leaves the recogniser's side (PCI-2, PCI-5).
struct CardRedactionTests {
    @Test(arguments: [
        "4111 1111 1111 1111", "4111111111111111", "4111-1111-1111-1111", "My card is 4111, 1111, 1111, 1111.",
        "four one one one one one one one one one one one one one one one",
        "Four, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one.",
        "four triple one quadruple one quadruple one quadruple one",
        "forty-one eleven eleven eleven eleven eleven eleven eleven",
        "forty one eleven, eleven eleven, um, eleven eleven, eleven eleven",
        "four one double one double one double one and double one double one double one double one",
        "It's 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 okay", "forty-one eleven 1111 one one one one 1111",
        "3782 822463 10005", "5555 5555 5555 4444", "four thousand one hundred eleven 1111 1111 1111",
    ])
    func aCardNumberIsTakenOutInEveryStyle(_ spoken: String) {
        let redacted = CardRedaction.redact(spoken)
        #expect(redacted.hit)
        #expect(redacted.text.contains("[card]"))
        #expect(redacted.text.filter(\.isNumber).isEmpty)
        for word in ["one", "eleven", "four", "forty", "triple", "double"] {
            #expect(
                !redacted.text.lowercased().split(separator: " ").contains { $0.hasPrefix(word) }, "\(redacted.text)")
        }
    }

    /// One digit misheard breaks the check and leaves the others: a card's length and first digit are enough.
    @Test func aMisheardCardNumberIsTakenOutToo() {
        #expect(CardRedaction.redact("4111 1111 1111 1112").text == "[card]")
    }

    @Test(arguments: [
        ("the cvv is 123", "the cvv is [cvv]"), ("Security code: one two three.", "Security code: [cvv]."),
        ("the three digits on the back are 9 8 7", "the three digits on the back are [cvv]"),
        ("CVC 1234 and that's it", "CVC [cvv] and that's it"),
        ("it's 4111 1111 1111 1111 expiry 12 27 security code 123", "it's [card] expiry 12 27 security code [cvv]"),
    ])
    func aSecurityCodeIsTakenOut(_ spoken: String, _ kept: String) {
        let redacted = CardRedaction.redact(spoken)
        #expect(redacted.text == kept)
        #expect(redacted.hit)
    }

    @Test(arguments: [
        "call me at 813 555 0142 after five", "I bought two in 2024 for 129 dollars", "order number 1234567890",
        "it's at 4111 Elm Street, apartment 123", "", "no thanks", "one moment, I have two of them already",
    ])
    func otherNumbersStay(_ spoken: String) {
        let redacted = CardRedaction.redact(spoken)
        #expect(redacted.text == spoken)
        #expect(!redacted.hit)
    }
}
