import Dialogue
import Testing

struct ScriptVersionTests {
    @Test func aVersionIsANameAndTwelveHexDigits() {
        #expect(ScriptVersion("cart-recovery@9c1f03aa27b4")?.text == "cart-recovery@9c1f03aa27b4")
    }

    @Test(arguments: [
        "", "@", "cart-recovery", "cart-recovery@", "@9c1f03aa27b4", "Cart@9c1f03aa27b4", "cart@9C1F03AA27B4",
        "cart@9c1f03aa27b",
        "cart@9c1f03aa27b45", "cart@9c1f03aa27bg", "cart@9c1f@03aa27b4", "cart recovery@9c1f03aa27b4",
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(ScriptVersion(text) == nil)
    }
}
