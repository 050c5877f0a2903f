import Commerce
import Compliance
import Testing

struct AccessKeyStandingTests {
    private let start = WallTime(secondsSince1970: 1_795_201_800)

    /// What a right and a wrong secret come to, by the standing of the key.
    @Test func everyStandingIsJudged() {
        let end = start + .seconds(60)
        let revoked = AccessKeyStanding(.revoked(at: start), validUntil: nil)
        let ending = AccessKeyStanding(validUntil: end)
        let table: [(AccessKeyStanding, WallTime, right: AccessKeyStanding.Answer, wrong: AccessKeyStanding.Answer)] = [
            (ending, start, .admitted(isLogin: true), .refused(.unknown)),
            (ending, end - .milliseconds(1), .admitted(isLogin: true), .refused(.unknown)),
            (ending, end, .refused(.expired(at: end)), .refused(.unknown)),
            (revoked, start, .refused(.revoked(at: start)), .refused(.unknown)),
            (revoked, end, .refused(.revoked(at: start)), .refused(.unknown)),
        ]
        for (standing, now, right, wrong) in table {
            var (first, second) = (standing, standing)
            #expect(first.presented(isRight: true, at: now) == right)
            #expect(second.presented(isRight: false, at: now) == wrong)
        }
    }

    /// Five wrong secrets lock the key, also for whoever has the right one, until the time is over.
    @Test func aLockedKeyIsRefusedWithTheRightSecretToo() {
        var standing = AccessKeyStanding(validUntil: nil)
        for _ in 0..<4 { #expect(standing.presented(isRight: false, at: start) == .refused(.unknown)) }
        let until = start + LockOut.lockDuration
        #expect(standing.presented(isRight: false, at: start) == .locks(until: until))
        #expect(standing.status(at: start) == .locked)
        #expect(standing.presented(isRight: true, at: start) == .refused(.locked(until: until)))
        #expect(standing.presented(isRight: false, at: start) == .refused(.locked(until: until)))
        #expect(standing.presented(isRight: true, at: until) == .admitted(isLogin: true))
        #expect(standing.status(at: until) == .inForce)
    }

    /// A use is a login when it is the first in a quarter of an hour; the ones in between change nothing that is kept.
    @Test func aPauseMakesALogin() {
        var standing = AccessKeyStanding(validUntil: nil)
        for (seconds, isLogin) in [(0, true), (1, false), (899, false), (900, true), (1_799, false), (1_800, true)] {
            let before = standing
            let now = start + .seconds(seconds)
            #expect(standing.presented(isRight: true, at: now) == .admitted(isLogin: isLogin))
            #expect((standing == before) == !isLogin)
        }
        #expect(standing.presented(isRight: true, at: start) == .admitted(isLogin: true))
    }

    /// Revoking happens once and stays.
    @Test func revokingIsForGood() {
        var standing = AccessKeyStanding(validUntil: start + .seconds(60))
        #expect(standing.revoke(at: start))
        #expect(!standing.revoke(at: start + .seconds(1)))
        #expect(standing.state == .revoked(at: start))
        #expect(standing.status(at: start + .seconds(3_600)) == .revoked)
    }

    /// Names stand in the audit as they are: only plain ones are taken.
    @Test func onlyPlainNamesAreTaken() {
        let long = String(repeating: "a", count: AccessKeyName.lengthLimit)
        for name in ["berlin-qa", "shop.7_a", "0", long] { #expect(AccessKeyName(name)?.text == name) }
        for name in ["", "Berlin", "a b", "key:a", "é", "a\n", long + "a"] { #expect(AccessKeyName(name) == nil) }
    }
}
