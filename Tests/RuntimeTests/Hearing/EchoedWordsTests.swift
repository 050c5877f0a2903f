import Testing

@testable import Runtime

/// Whether words are the agent's own, coming back.
struct EchoedWordsTests {
    private static let line = "you can say stop at any time and we will not call you again"

    private func isEcho(_ heard: String, of said: String = line, isStop: Bool = false) -> Bool {
        EchoedWords.explain(
            heard.split(separator: " ").map(String.init), said: said.split(separator: " ").map(String.init),
            isStop: isStop)
    }

    /// A run of the agent's words is echo, however short.
    @Test(arguments: ["say stop at any time", "again", "you can say stop at any time and we will not call you again"])
    func itsOwnWordsAreEcho(heard: String) {
        #expect(isEcho(heard))
        #expect(isEcho(heard, isStop: true))
    }

    /// Faint echo is misheard: four of five words in order are enough, unless a stop is among them.
    @Test func misheardEchoIsEchoButNeverAStop() {
        #expect(isEcho("you can see stop at any time"))
        #expect(!isEcho("you can see stop at any time", isStop: true))
    }

    /// Words that the agent did not say are the caller's, also when they speak over it.
    @Test(arguments: ["stop calling me", "please stop", "do not call me again", "stop stop stop", "no stop"])
    func aStopThatTheAgentDidNotSayCounts(heard: String) {
        #expect(!isEcho(heard, isStop: true))
    }

    /// "Stop" alone counts when the agent said no such word in that stretch.
    @Test func aBareStopCountsOverAnotherLine() {
        #expect(!isEcho("stop", of: "there are two pairs of sandals in your cart", isStop: true))
        #expect(!isEcho("stop", of: "", isStop: true))
    }

    /// An answer with a few of the agent's words in it is an answer.
    @Test(arguments: ["yes", "any time you want to", "who can i call", "time again", "we never call you"])
    func answersAreNoEcho(heard: String) {
        #expect(!isEcho(heard))
    }

    /// Nothing heard is nobody's echo.
    @Test func nothingIsNoEcho() {
        #expect(!EchoedWords.explain([], said: ["stop"], isStop: false))
    }
}
