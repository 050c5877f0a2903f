import Commerce
import Telnyx
import Testing

@testable import Compliance

/// No dial and no text without a permit that fits.
struct PermitTests {
    private let issued = WallTime(secondsSince1970: 1_790_000_000)

    private func permit(for channel: Channel) throws -> ContactPermit {
        ContactPermit(
            allowing: ContactRequest(
                decision: "d1", merchant: "m1", person: "p1", number: try #require(E164("+15555550101")),
                channel: channel, cart: "c1"), at: issued)
    }

    private func dial(_ permit: consuming ContactPermit, at moment: WallTime) throws -> DialRequest {
        let line = DialRequest.Line(connectionID: "1", from: try #require(E164("+15555550102")), webhookURL: nil)
        let command = try #require(CommandID("891510ac-f3e4-11e8-af5b-de00688a4901"))
        return try DialRequest(spending: permit, at: moment, line: line, command: command, clientState: "1.2.0")
    }

    private func message(_ permit: consuming ContactPermit) throws -> MessageRequest {
        let sender = MessageRequest.Sender(
            from: try #require(E164("+15555550102")), messagingProfileID: "p", webhookURL: nil)
        let text = try #require(MessageText("Hello"))
        return try MessageRequest(spending: permit, at: issued, sender: sender, text: text)
    }

    /// The permit names the number; the caller cannot name another.
    @Test func aFreshPermitDials() throws {
        _ = try dial(permit(for: .voiceAI), at: issued)
        _ = try message(permit(for: .sms))
    }

    /// A permit to call is none to text, and the other way round.
    @Test func aPermitIsForItsChannel() throws {
        #expect(throws: PermitError.otherChannel(permitted: .sms)) { _ = try dial(permit(for: .sms), at: issued) }
        #expect(throws: PermitError.otherChannel(permitted: .voiceAI)) { _ = try message(permit(for: .voiceAI)) }
    }

    /// An old permit is a decision about facts that may have changed.
    @Test func anOldPermitDialsNobody() throws {
        #expect(throws: PermitError.expired(decision: "d1")) {
            _ = try dial(permit(for: .voiceAI), at: issued + ContactPermit.validity)
        }
    }
}
