import Controls
import Dialogue
import Testing

/// A number that comes in pieces is found when its last piece comes.
struct SecretWatchTests {
    private func span(_ turn: Int) -> Range<Duration> { .seconds(10 * turn)..<(.seconds(10 * turn + 4)) }

    /// Says answers one after the other and gives what became of the last.
    private func last(of answers: [String]) -> Redacted {
        var watch = SecretWatch()
        var result = Redacted(text: "", secrets: [], since: nil)
        for (index, answer) in answers.enumerated() {
            result = watch.heard(answer, turn: index, isFinal: true, during: span(index))
        }
        return result
    }

    /// Over two, three or four answers, with other words between (PCI-5).
    @Test(
        .controls("PCI-2", "PCI-5"),
        arguments: [
            ["My card is 4111 1111", "1111 1111."],
            ["four one one one", "um, eleven eleven", "eleven eleven", "and 1111"],
            ["It's 4111, hold on, where are my glasses,", "okay, it goes on 1111 1111 1111"],
            ["forty-one eleven 1111 1", "111 1111"], ["3782 8224", "63 10005"],
        ])
    func aNumberSplitOverAnswersIsFound(answers: [String]) {
        let last = last(of: answers)
        #expect(last.secrets == [.card])
        #expect(last.text.contains("[card]"))
        #expect(last.text.filter(\.isNumber).isEmpty)
    }

    /// What was let out of memory since the first digits is taken out again.
    @Test(.controls("PCI-2")) func whatStoodInEarlierAnswersIsTakenOutFromItsBeginning() {
        #expect(last(of: ["it's 4111 11", "11 1111", "1111"]).since == span(0).lowerBound)
    }

    /// Half a number is taken out at once and kept in mind, so that it waits for nothing and its other half is known minutes later.
    @Test(
        .controls("PCI-2", "PCI-5"),
        arguments: [
            ["My card is 4111 1111", "1111 1111."], ["it's 5555 5555 5555", "and 4444"],
            ["4111 1111", "hold on, I must find my glasses", "1111, then 1111"],
            ["cuarenta y uno once once once", "once once once once"],
        ])
    func halvesAreFoundHoweverFarApart(answers: [String]) {
        var watch = SecretWatch()
        var results: [Redacted] = []
        for (index, answer) in answers.enumerated() {
            let start = Duration.seconds(1 + 200 * index)
            results.append(watch.heard(answer, turn: index, isFinal: true, during: start..<(start + .seconds(4))))
        }
        #expect(results[0].secrets == [.longNumber])
        #expect(results[0].text.contains("[number]") && results[0].text.filter(\.isNumber).isEmpty)
        #expect(watch.openSince(at: .seconds(2)) == nil)
        #expect(results.last?.secrets == [.card])
        #expect(results.last?.since == .seconds(1 + 200 * (answers.count - 1)))
    }

    /// Numbers of telephones and orders are no halves.
    @Test(arguments: ["555 0142", "813 555 0142", "order 39104", "4711", "my order is 4012345", "it's 1234 5678"])
    func otherNumbersAreNoHalves(spoken: String) {
        #expect(!last(of: [spoken]).hit)
    }

    /// A digit that was misheard breaks the check, and the number is found by its length all the same.
    @Test func aMisheardNumberSplitOverAnswersIsFound() {
        #expect(last(of: ["4111 1111", "1111 1112"]).secrets == [.card])
    }

    /// The first half was said, the second keyed, or the other way round (PCI-5).
    @Test(.controls("PCI-2", "PCI-5")) func halfOfANumberByKeysIsFound() {
        var watch = SecretWatch()
        _ = watch.heard("it's 4111 1111", turn: 0, isFinal: true, during: span(0))
        let hits = "11111111".enumerated().map { watch.pressed($1, at: .seconds(6 + $0)).hit }
        #expect(hits.contains(true))

        watch = SecretWatch()
        for key in "41111111" { #expect(!watch.pressed(key, at: .seconds(1)).hit) }
        #expect(watch.heard("1111 1111", turn: 0, isFinal: true, during: .seconds(3)..<(.seconds(5))).text == "[card]")
    }

    @Test(.controls("PCI-2")) func aWholeNumberByKeysIsFound() {
        var watch = SecretWatch()
        let hits = "4111111111111111#".map { watch.pressed($0, at: .seconds(1)).hit }
        #expect(hits.contains(true))
        #expect(hits.prefix(12).allSatisfy { !$0 })
    }

    /// Partials are looked at each by itself and remembered by none.
    @Test(.controls("PCI-2")) func aPartialIsRedactedAndNotCountedTwice() {
        var watch = SecretWatch()
        #expect(!watch.heard("4111 11", turn: 0, isFinal: false, during: span(0)).hit)
        #expect(!watch.heard("4111 1111 11", turn: 0, isFinal: false, during: span(0)).hit)
        #expect(watch.heard("4111 1111 1111 1111", turn: 0, isFinal: false, during: span(0)).text == "[card]")
        #expect(watch.heard("4111 1111 1111 1111", turn: 0, isFinal: true, during: span(0)).text == "[card]")
        #expect(!watch.heard("call me at 813 555 0142", turn: 1, isFinal: true, during: span(1)).hit)
    }

    /// A later result of an answer replaces the earlier: its digits are not counted twice.
    @Test func aLaterResultOfAnAnswerReplacesTheEarlier() {
        var watch = SecretWatch()
        _ = watch.heard("813 555", turn: 0, isFinal: true, during: span(0))
        #expect(!watch.heard("813 555 0142", turn: 0, isFinal: true, during: span(0)).hit)
    }

    /// The code that is asked for in one answer and given in the next; and the one that follows a card unnamed.
    @Test(
        .controls("PCI-2"), arguments: [["and the security code", "one two three"], ["4111 1111 1111 1111", "123"]])
    func aCodeIsKnownByTheAnswerBefore(answers: [String]) {
        #expect(last(of: answers).text == "[cvv]")
    }

    /// What came more than half a minute ago is nobody's other half, and holds nothing back any more.
    @Test func digitsAreForgotten() {
        var watch = SecretWatch()
        _ = watch.heard("4111 11", turn: 0, isFinal: true, during: .seconds(1)..<(.seconds(4)))
        #expect(watch.openSince(at: .seconds(34)) == .seconds(1))
        #expect(watch.openSince(at: .seconds(35)) == nil)
        #expect(!watch.heard("11 1111 1111", turn: 1, isFinal: true, during: .seconds(40)..<(.seconds(43))).hit)
    }

    /// Ordinary numbers of one call after the other are no card.
    @Test func ordinaryNumbersStay() {
        let answers = [
            "I bought two in 2024", "for 129 dollars", "call me at 813 555 0142", "or at 813 555 0143 after five",
        ]
        var watch = SecretWatch()
        for (index, answer) in answers.enumerated() {
            #expect(watch.heard(answer, turn: index, isFinal: true, during: span(index)).text == answer)
        }
    }

    /// However a card's digits are cut into answers, the last piece finds it.
    @Test(.controls("PCI-2"), arguments: 0..<200) func everyCutIsFound(seed: Int) {
        var dice = SplitMix(state: UInt64(seed))
        var answers = [""]
        for digit in "4111111111111111" {
            if dice.next() % 4 == 0, !answers[answers.count - 1].isEmpty { answers.append("") }
            answers[answers.count - 1] += "\(digit)"
        }
        // One every five seconds: the first is remembered until the last.
        var watch = SecretWatch()
        var found = false
        for (index, answer) in answers.enumerated() {
            let start = Duration.seconds(2 * index)
            found = watch.heard(answer, turn: index, isFinal: true, during: start..<(start + .seconds(1))).hit || found
        }
        #expect(found, "\(answers)")
    }
}
