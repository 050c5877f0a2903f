import CallCore
import Testing

@testable import Runtime

/// Which of the agent's words can come back in a stretch of time.
struct AgentWordsTests {
    private static let first = SegmentID.first
    private static let second = SegmentID.first.next

    /// Ten words of three letters, one a second, heard from 10 s on.
    private static func agent(frames: Int = 500) -> AgentWords {
        var agent = AgentWords()
        let words = ["one", "two", "six", "ten", "the", "and", "you", "can", "say", "may"]
        agent.queued(first, words: words, length: .seconds(10))
        for frame in 0..<frames { agent.played(first, heardAt: .seconds(10) + .milliseconds(20 * frame)) }
        return agent
    }

    private func words(_ agent: AgentWords, _ from: Int, _ to: Int) -> [String] {
        agent.echoing(from: .seconds(from), to: .seconds(to), within: .milliseconds(200))
    }

    /// Words of the stretch and a little around it, in order.
    @Test func wordsOfTheStretchAreGiven() {
        #expect(words(Self.agent(), 14, 15) == ["ten", "the", "and"])
        #expect(words(Self.agent(), 0, 9).isEmpty)
        #expect(words(Self.agent(), 22, 30).isEmpty)
    }

    /// What was queued and not played, or cut off before it was heard, comes back from nowhere.
    @Test func unheardWordsDoNotComeBack() {
        var agent = Self.agent(frames: 100)
        agent.queued(Self.second, words: ["stop"], length: .seconds(1))
        #expect(words(agent, 10, 30) == ["one", "two"])
        agent.cleared(at: .milliseconds(10_900))
        #expect(words(agent, 10, 30) == ["one"])
        agent.played(Self.second, heardAt: .seconds(20))
        #expect(!words(agent, 10, 30).contains("stop"))
    }

    /// A clause that begins later follows those before it.
    @Test func clausesFollowEachOther() {
        var agent = Self.agent()
        agent.queued(Self.second, words: ["stop", "now"], length: .seconds(2))
        agent.played(Self.second, heardAt: .seconds(20))
        #expect(words(agent, 19, 21) == ["say", "may", "stop"])
    }

    /// However much is said, only so many clauses are remembered.
    @Test func oldClausesAreForgotten() {
        var agent = AgentWords()
        var segment = SegmentID.first
        for number in 0...AgentWords.mostClauses {
            agent.queued(segment, words: ["word\(number)"], length: .milliseconds(20))
            agent.played(segment, heardAt: .seconds(1))
            segment = segment.next
        }
        let words = agent.echoing(from: .zero, to: .seconds(2), within: .zero)
        #expect(words.count == AgentWords.mostClauses && words.first == "word1")
    }
}
