import Foundation

/// Long tests, which run where there is time for them: `make soak` sets `LIVECARTS_SOAK` to 1, and any larger number asks for that many
/// calls of each kind.
enum Soak {
    private static let setting = ProcessInfo.processInfo.environment["LIVECARTS_SOAK"].flatMap { Int($0) } ?? 0
    static let isOn = setting > 0

    /// How many calls a test makes.
    static func count(_ many: Int, otherwise few: Int) -> Int { setting > 1 ? setting : setting == 1 ? many : few }

    /// Does one thing after the other in a few lanes, as real calls keep time; the answers in the order of the things.
    static func inLanes<Thing: Sendable, Answer: Sendable>(
        _ things: [Thing], lanes: Int, _ work: @escaping @Sendable (Thing) async throws -> Answer
    ) async throws -> [Answer] {
        try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            var answers = [Answer?](repeating: nil, count: things.count)
            var next = 0
            func begin() {
                guard next < things.count else { return }
                let (number, thing) = (next, things[next])
                next += 1
                group.addTask { (number, try await work(thing)) }
            }
            for _ in 0..<lanes { begin() }
            while let (number, answer) = try await group.next() {
                answers[number] = answer
                begin()
            }
            return answers.compactMap(\.self)
        }
    }
}
