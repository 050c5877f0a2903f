import Controls
import LiveCartsTesting
import Testing

@testable import CallCore

/// Tens of thousands of steps through calls that go right and wrong: nothing traps, every call ends, every invariant holds.
struct CallPropertyTests {
    private static let walks: UInt64 = 600
    private static let steps = 70

    /// Every event is tried in every state; the table of what was reached is printed.
    @Test(.controls("OPN-6")) func everyEventInEveryState() throws {
        let script = try RehearsalScript.script()
        var reached = ReachedPairs()
        for seed in 0..<Self.walks {
            var walk = CallWalk(script: script, seed: seed)
            tryEverything(in: walk, &reached)
            walk.begin()
            let noise = Int(seed % 4) * 8
            for _ in 0..<Self.steps {
                tryEverything(in: walk, &reached)
                let label = walk.label
                guard let name = walk.step(noise: noise) else { break }
                reached.count(name, in: label)
            }
            walk.drain()
            tryEverything(in: walk, &reached)
            report(walk, seed)
        }
        print(reached)
        #expect(reached.missing.isEmpty, "never reached: \(reached.missing)")
        #expect(reached.total > 50_000)
    }

    /// Whatever is rarest in this state is tried on a copy of the call, which must then still end. From there the rarest is tried again: some
    /// states last only as long as a store takes to answer.
    private func tryEverything(in walk: CallWalk, _ reached: inout ReachedPairs, again: Bool = true) {
        var fork = walk
        let name = reached.rarest(in: walk.label)
        reached.count(name, in: walk.label)
        fork.happen(fork.arbitrary.event(name, for: fork.call.machine))
        if again, fork.label != walk.label {
            for _ in 0..<7 { tryEverything(in: fork, &reached, again: false) }
        }
        if fork.arbitrary.chance(3) { fork.drain() }
        report(fork, 0)
    }

    private func report(_ walk: CallWalk, _ seed: UInt64) {
        guard let first = walk.invariants.violations.first else { return }
        let story = walk.call.names.suffix(40).joined(separator: " ")
        Issue.record("seed \(seed): \(first); the last of it: \(story)")
    }
}

/// Which events came in which states, and how often.
struct ReachedPairs: CustomStringConvertible {
    private var counts: [CallStateLabel: [CallEvent.Name: Int]] = [:]

    mutating func count(_ name: CallEvent.Name, in label: CallStateLabel) {
        counts[label, default: [:]][name, default: 0] += 1
    }

    func rarest(in label: CallStateLabel) -> CallEvent.Name {
        CallEvent.Name.allCases.min { number($0, label) < number($1, label) } ?? .greetingEnded
    }

    private func number(_ name: CallEvent.Name, _ label: CallStateLabel) -> Int { counts[label]?[name] ?? 0 }

    var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    var missing: [String] {
        CallStateLabel.allCases.flatMap { label in
            CallEvent.Name.allCases.filter { number($0, label) == 0 }.map { "\(label).\($0)" }
        }
    }

    var description: String {
        let head = pad("", 20) + CallStateLabel.allCases.map { pad(String($0.rawValue.prefix(7)), 8) }.joined()
        let rows = CallEvent.Name.allCases.map { name in
            pad(name.rawValue, 20) + CallStateLabel.allCases.map { pad("\(number(name, $0))", 8) }.joined()
        }
        return ([head] + rows).joined(separator: "\n")
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 1))
    }
}
