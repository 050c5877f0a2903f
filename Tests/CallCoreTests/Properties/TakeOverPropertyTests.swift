import CallCore
import LiveCartsTesting
import Testing

/// A process may die behind any record of any call.
struct TakeOverPropertyTests {
    private static let walks: UInt64 = 60
    private static let steps = 45

    /// Every generated call is taken over behind each of its events, its leg alive or gone, and once more a little later. It is never dialed
    /// twice, no other once effect is repeated, every invariant holds, and it ends.
    @Test func everyCallIsTakenOverBehindEveryEvent() throws {
        let script = try RehearsalScript.script()
        var resumptions = 0
        for seed in 0..<Self.walks {
            var walk = CallWalk(script: script, seed: 9000 + seed)
            walk.begin()
            for step in 0..<Self.steps {
                guard walk.step(noise: Int(seed % 4) * 4) != nil else { break }
                guard !walk.call.machine.isFinished else { break }
                var fork = walk
                try fork.takeOver(legIsAlive: step % 5 != 0, mayGoOn: step % 7 != 0)
                for _ in 0..<step % 6 { _ = fork.step(noise: 0) }
                if step % 3 == 0, !fork.call.machine.isFinished { try fork.takeOver(legIsAlive: true, mayGoOn: true) }
                resumptions += 1
                fork.goOn()
                fork.drain()
                try check(fork, seed)
            }
        }
        #expect(resumptions > 1000)
    }

    private func check(_ walk: CallWalk, _ seed: UInt64) throws {
        let story = walk.call.names.suffix(40).joined(separator: " ")
        if let first = walk.invariants.violations.first {
            Issue.record("seed \(seed): \(first); the last of it: \(story)")
        }
        var once: [CallEffect.Name] = []
        for effect in walk.call.effects where effect.effectClass == .once { once.append(effect.name) }
        #expect(once == [.dial], "seed \(seed)")
        #expect(ReplayComparison(walk.call.log, script: walk.call.script).isSame, "seed \(seed): \(story)")
        #expect(walk.call.machine.isFinished, "seed \(seed): \(story)")
    }
}
