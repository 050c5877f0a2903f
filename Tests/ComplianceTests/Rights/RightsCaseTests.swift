import Commerce
import Compliance
import Controls
import Testing

struct RightsCaseTests {
    private let start = WallTime(secondsSince1970: 1_795_201_800)
    private let right: [UInt8] = [1, 2, 3]
    private let wrong: [UInt8] = [1, 2, 4]

    private func asked(_ kind: RightsRequestKind = .access) throws -> RightsCase {
        var request = RightsCase(kind, under: .gdpr, receivedAt: start)
        let actions = try request.handle(.identityAsked(check(at: start)), at: start)
        #expect(actions == [.sendCode(.number)])
        return request
    }

    private func check(at moment: WallTime) -> IdentityCheck {
        IdentityCheck(route: .number, hash: right, sentAt: moment)
    }

    /// Received, asked, proved, worked on, answered; then nothing more happens to it.
    @Test func theStraightWay() throws {
        var request = try asked()
        #expect(!request.isCleared)
        #expect(try request.handle(.identityAnswered(right), at: start + .seconds(60)) == [.begin])
        #expect(request.isCleared)
        _ = try request.handle(.workBegan, at: start)
        #expect(try request.handle(.answered, at: start + .seconds(90)) == [.tellAnswer])
        #expect(request.closedAt == start + .seconds(90))
        #expect(!request.isCleared)
        for event in [RightsEvent.workBegan, .extended, .rejected(.withdrawn), .identityAnswered(right)] {
            let before = request
            #expect(throws: RightsMoveError.self) { _ = try request.handle(event, at: start) }
            #expect(request == before)
        }
    }

    /// Nothing is worked on or answered before it is known who asks, where data goes out or is changed for good; what only makes us do
    /// less asks for no proof.
    @Test(.controls("GD-16", "GD-2", "CC-2")) func nothingGoesOutUnproved() throws {
        for kind in RightsRequestKind.allCases {
            var request = RightsCase(kind, under: .ccpa, receivedAt: start)
            switch kind {
            case .access, .portability, .correction, .erasure: #expect(!request.isCleared)
            case .restriction, .withdrawal, .optOut, .objection, .complaint:
                #expect(request.isCleared)
                continue
            }
            for event in [RightsEvent.workBegan, .answered] {
                #expect(throws: RightsMoveError.self) { _ = try request.handle(event, at: start) }
            }
        }
    }

    /// Five wrong answers are the end, and the right one after them comes too late.
    @Test(.controls("GD-16")) func wrongCodesRunOut() throws {
        var request = try asked()
        for attempt in 1...IdentityCheck.attemptLimit {
            let actions = try request.handle(.identityAnswered(wrong), at: start)
            #expect(actions == (attempt == IdentityCheck.attemptLimit ? [.tellRefusal] : []))
        }
        #expect(request.state == .refused(.wrongCode, at: start))
        #expect(throws: RightsMoveError.self) { _ = try request.handle(.identityAnswered(right), at: start) }
    }

    /// A code serves for a quarter of an hour, not before it was sent, and three are sent in all.
    @Test(.controls("GD-16")) func codesExpire() throws {
        let late = start + IdentityCheck.lifetime
        #expect(check(at: start).verdict(on: right, at: late - .milliseconds(1)) == .right)
        #expect(check(at: start).verdict(on: right, at: late) == .expired)
        #expect(check(at: start).verdict(on: right, at: start - .milliseconds(1)) == .expired)
        #expect(check(at: start).verdict(on: [], at: start) == .wrong(left: IdentityCheck.attemptLimit - 1))
        var request = try asked()
        for _ in 1..<IdentityCheck.codeLimit {
            #expect(try request.handle(.identityAnswered(right), at: late).isEmpty)
            _ = try request.handle(.identityAsked(check(at: start)), at: start)
        }
        #expect(throws: RightsMoveError.tooManyCodes(limit: IdentityCheck.codeLimit)) {
            _ = try request.handle(.identityAsked(check(at: start)), at: start)
        }
        #expect(try request.handle(.identityAnswered(right), at: late) == [.tellRefusal])
        #expect(request.state == .refused(.expired, at: late))
    }

    /// Extended once, while the first term runs, and only where the law knows an extension.
    @Test func anExtensionComesInTimeOrNotAtAll() throws {
        let limit = start + .seconds(30 * 86_400)  // 20 December, a month after 20 November
        var request = try asked()
        #expect(try request.handle(.extended, at: limit) == [.tellExtension(until: start + .seconds(92 * 86_400))])
        #expect(throws: RightsMoveError.cannotExtend) { _ = try request.handle(.extended, at: limit) }
        var late = try asked()
        #expect(throws: RightsMoveError.cannotExtend) { _ = try late.handle(.extended, at: limit + .seconds(1)) }
        for (kind, law) in [(RightsRequestKind.optOut, PrivacyLaw.ccpa), (.objection, .gdpr), (.access, .other)] {
            var never = RightsCase(kind, under: law, receivedAt: start)
            #expect(throws: RightsMoveError.cannotExtend) { _ = try never.handle(.extended, at: start) }
        }
    }

    /// A shop may vouch for its customer; a rejection tells its reason.
    @Test func othersMayVouch() throws {
        var request = RightsCase(.erasure, under: .other, receivedAt: start)
        #expect(try request.handle(.vouchedFor(.shop), at: start) == [.begin])
        #expect(request.state == .verified(.vouched(.shop)))
        #expect(try request.handle(.rejected(.legalDuty), at: start) == [.tellRejection(.legalDuty)])
    }

    /// Three years from its end; the law's two are the least (CC-5).
    @Test(.controls("CC-5")) func aClosedCaseIsKeptThreeYears() {
        #expect(RetentionClass.privacyCase.keep == .months(36))
        #expect(RetentionClass.privacyCase.minimum == .months(24))
    }
}
