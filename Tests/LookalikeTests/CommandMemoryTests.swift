import Testing

@testable import Lookalike

@Suite struct CommandMemoryTests {
    /// A repeat is known for a minute and not a moment longer.
    @Test func repeatIsKnownForOneMinute() {
        var memory = CommandMemory()
        memory.used("a", answer: "first", at: .seconds(10))
        #expect(memory.answer(to: "a", at: .seconds(69)) == "first")
        #expect(memory.answer(to: "b", at: .seconds(69)) == nil)
        #expect(memory.answer(to: "a", at: .seconds(70)) == nil)
    }
}
