import Commerce
import Compliance
import Controls
import Testing

/// The one-time code of a speaker who calls.
struct VoicePhoneCodeTests {
    /// No code has the key that stops, nor zero; every drawing has ten keys.
    @Test(.controls("REV-3")) func noCodeHasTheKeyThatStops() throws {
        for byte in UInt8.min ... .max {
            let code = try #require(VoicePhoneCode.digits(drawing: [UInt8](repeating: byte, count: 10)))
            #expect(code.count == VoicePhoneCode.length && !code.contains(StopMatcher.optOutKey))
            #expect(code.allSatisfy { ("1"..."8").contains($0) })
        }
        #expect(VoicePhoneCode.digits(drawing: [1, 2, 3]) == nil)
    }

    /// It is taken from its issue for a quarter of an hour, as the challenge is.
    @Test(.controls("VOX-2")) func aCodeIsOpenAsLongAsTheChallenge() {
        let issued = WallTime(millisecondsSince1970: 1_795_201_800_000)
        let code = VoicePhoneCode(hash: [1], issuedAt: issued)
        #expect(code.isOpen(at: issued))
        #expect(code.isOpen(at: issued + .seconds(15 * 60) - .milliseconds(1)))
        #expect(!code.isOpen(at: issued + .seconds(15 * 60)))
        #expect(!code.isOpen(at: issued - .milliseconds(1)))
    }
}
