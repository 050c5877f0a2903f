import Testing
import Vault

/// In whatever order word of a text comes.
struct TextDeliveryTests {
    /// Every pair: a final state holds, and nothing goes back.
    @Test(arguments: TextDelivery.allCases, TextDelivery.allCases)
    func wordNeverGoesBack(before: TextDelivery, news: TextDelivery) {
        let after = before.after(news)
        #expect(after == before || after == news)
        if before.isFinal { #expect(after.isFinal) }
        if before == .delivered { #expect(after == .delivered) }
        if !before.isFinal && news.isFinal { #expect(after == news) }
        #expect(after.after(before) == after)
    }

    @Test func theNamedOrdersAreKept() {
        #expect(TextDelivery.accepted.after(.sent) == .sent)
        #expect(TextDelivery.sent.after(.accepted) == .sent)
        #expect(TextDelivery.deliveryFailed.after(.sent) == .deliveryFailed)
        #expect(TextDelivery.deliveryUnconfirmed.after(.delivered) == .delivered)
        #expect(TextDelivery.sendingFailed.after(.delivered) == .sendingFailed)
    }
}
