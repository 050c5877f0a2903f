import Commerce
import Controls
import Testing

@testable import Compliance

/// What becomes of a consent that a list from elsewhere claims.
struct ConsentClaimTests {
    private static let now = WallTime(secondsSince1970: 1_795_000_000)
    private static let seller = "Example Home LLC"

    private static let whole = ConsentClaim(
        channel: .voiceAI, seller: seller, textID: "ctv-1", textSHA256: "0c", capturedAt: now - .seconds(60),
        source: "checkout", method: .webCheckboxUntickedByDefault, signature: "A B", age: .adult)

    private static func text(namesSeller: Bool = true, _ claim: ConsentClaim) -> ConsentEvidence {
        ConsentEvidence(
            textID: "ctv-1", textSHA256: "0c", language: "en-US", method: claim.method ?? .paper,
            isSigned: claim.signature != nil, namedSeller: namesSeller ? seller : "Another LLC",
            namesArtificialVoice: true, namesAutomatedTexts: false, namesTelephoneNumber: true,
            saysNotConditionOfPurchase: true, capturedAt: claim.capturedAt ?? now)
    }

    private func verdict(
        _ change: (inout ConsentClaim) -> Void = { _ in }, isPublished: Bool = true, isStopped: Bool = false
    ) -> ConsentVerdict {
        var claim = Self.whole
        change(&claim)
        return claim.verdict(
            text: isPublished ? Self.text(claim) : nil, for: isPublished ? .voiceAI : nil, seller: Self.seller,
            isStopped: isStopped, at: Self.now)
    }

    @Test(.controls("CON-8")) func aWholeClaimIsProven() {
        #expect(verdict() == .proven(Self.text(Self.whole)))
        #expect(verdict { $0.seller = nil } == .proven(Self.text(Self.whole)))
        #expect(verdict { $0.textSHA256 = "0C" } == .proven(Self.text(Self.whole)))
    }

    /// CON-8: without text, time, source, act or signature it is kept and proves nothing.
    @Test(.controls("CON-8")) func whatLacksProofIsUnproven() {
        #expect(verdict { $0.textID = nil } == .unproven([.textID]))
        #expect(verdict({ _ in }, isPublished: false) == .unproven([.publishedText]))
        #expect(verdict { $0.capturedAt = nil } == .unproven([.capturedAt]))
        #expect(verdict { $0.source = nil } == .unproven([.source]))
        #expect(verdict { $0.method = nil } == .unproven([.method]))
        #expect(verdict { $0.signature = nil } == .unproven([.signature]))
        let bare = ConsentClaim(channel: .voiceAI)
        #expect(
            bare.verdict(text: nil, for: nil, seller: Self.seller, isStopped: false, at: Self.now)
                == .unproven([.textID, .capturedAt, .source, .method, .signature]))
    }

    /// Forged, pre-ticked, spoken, expired, another's: refused, each for its own reason.
    @Test(.controls("CON-1", "CON-3", "CON-4", "CON-5", "CON-7", "CON-9", "REV-9"))
    func whatIsNoConsentIsRefused() throws {
        #expect(verdict { $0.method = .webCheckboxPreticked } == .refused(.preticked))
        #expect(verdict { $0.method = .spoken } == .refused(.spoken))
        #expect(verdict { $0.seller = "Another LLC" } == .refused(.otherSeller))
        #expect(verdict { $0.channel = .sms } == .refused(.otherChannel))
        #expect(verdict { $0.textSHA256 = "0d" } == .refused(.forgedText))
        #expect(verdict { $0.age = .minor } == .refused(.minor))
        #expect(verdict { $0.capturedAt = Self.now + .milliseconds(1) } == .refused(.fromTheFuture))
        #expect(verdict({ _ in }, isStopped: true) == .refused(.stopped))
        let old = Self.now - .seconds(549 * 86_400)
        #expect(verdict { $0.capturedAt = old } == .refused(.expired))
    }

    /// What is refused stays refused when there is less of it: nothing forged becomes merely unproven.
    @Test(.controls("CON-4", "CON-5")) func lackOfProofHidesNoForgery() {
        #expect(
            verdict {
                $0.textSHA256 = "0d"
                $0.source = nil
            } == .refused(.forgedText))
        #expect(
            verdict {
                $0.method = .webCheckboxPreticked
                $0.textID = nil
            } == .refused(.preticked))
    }

    /// CON-2: a text that lacks an element gives no consent, however well it is kept.
    @Test(.controls("CON-2")) func aTextThatLacksAnElementGivesNone() {
        let text = Self.text(namesSeller: false, Self.whole)
        #expect(
            Self.whole.verdict(text: text, for: .voiceAI, seller: Self.seller, isStopped: false, at: Self.now)
                == .refused(.incomplete([.seller])))
    }

    /// A refusal says what to do, and quotes nothing.
    @Test func refusalsSayWhatToDo() {
        let all: [ConsentRefusal] = [
            .preticked, .spoken, .otherSeller, .otherChannel, .forgedText, .fromTheFuture, .expired, .minor,
            .incomplete([.signature]), .stopped,
        ]
        #expect(Set(all.map(\.description)).count == all.count)
        #expect(ConsentVerdict.unproven([.source, .method]).description.contains("source, method"))
    }
}
