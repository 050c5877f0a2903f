import Commerce
import Testing
import Vault

/// Histories drawn at random: each verifies, and one act of violence on each is found.
struct AuditPropertyTests {
    @Test(arguments: UInt64(1)...20)
    func aRandomHistoryHoldsUntilItIsTouched(seed: UInt64) async throws {
        var random = SplitMix(state: seed)
        let opened = try OpenedVault(.inMemory)
        var now = Sample.start
        let count = Int.random(in: 2...40, using: &random)
        for number in 0..<count {
            // Mostly on, sometimes back, now and then by days.
            now = now + .seconds(Int.random(in: -3_600...40_000, using: &random))
            try await opened.vault.audit(.sample(number, at: now))
        }
        let file = try await AuditFile(opened.vault)
        #expect(try file.verified().rows == count)
        var touched = file
        let index = Int.random(in: file.lines.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: touched.lines.remove(at: index)
        case 1: touched.lines.swapAt(index, (index + 1) % file.lines.count)
        default:
            let byte = Int.random(in: file.lines[index].indices, using: &random)
            touched.lines[index][byte] ^= UInt8.random(in: 1...255, using: &random)
        }
        #expect(touched.fault != nil, "seed \(seed)")
    }
}

/// A small generator that gives the same numbers for the same seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
