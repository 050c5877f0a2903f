import Commerce
import Controls
import Testing

@testable import Operations

/// A reading by telephone, by its machine alone.
struct LineEnrolmentTests {
    private static let code: [LineKey] = "1234567812".map { LineKey($0) }

    /// A call in which the code was accepted.
    private func connected() throws -> LineMachine {
        var machine = try greeted()
        _ = machine.keyPressed(.star, at: .seconds(2))
        for key in Self.code { _ = machine.keyPressed(key, at: .seconds(3)) }
        _ = machine.codeAccepted(at: .seconds(4))
        return machine
    }

    private func greeted() throws -> LineMachine {
        let number = try #require(E164("+18135550100"))
        var machine = LineMachine(
            .shown, seller: LineSeller(legalNames: ["Example Home LLC"], textNumber: number))
        _ = machine.rang(at: .zero)
        _ = machine.answered(at: .seconds(1))
        return machine
    }

    private func sentences(_ actions: [LineMachine.Action]) -> [LineSentence] {
        actions.compactMap { action in
            guard case .say(let sentence, _) = action else { return nil }
            return sentence
        }
    }

    private func errands(_ actions: [LineMachine.Action]) -> [LineEnrolment.Errand] {
        actions.compactMap { action in
            guard case .enrol(let errand) = action else { return nil }
            return errand
        }
    }

    /// Star and ten keys are looked up; a code that is refused may be keyed three times in all.
    @Test func aCodeIsKeyedAfterTheStar() throws {
        var machine = try greeted()
        #expect(machine.keyPressed(.digit("1"), at: .seconds(2)) == [])
        #expect(sentences(machine.keyPressed(.star, at: .seconds(2))) == [.codeAsked])
        for round in 1...LineEnrolment.mostTries {
            for key in Self.code.dropLast() { #expect(errands(machine.keyPressed(key, at: .seconds(3))) == []) }
            #expect(errands(machine.keyPressed(Self.code[9], at: .seconds(4))) == [.check(code: "1234567812")])
            let refused = machine.codeRefused(at: .seconds(5))
            #expect(sentences(refused) == [round < LineEnrolment.mostTries ? .codeWrong : .goodbye])
        }
        #expect(errands(machine.keyPressed(.star, at: .seconds(20))) == [])
    }

    /// Statement, challenge and last text are asked for in this order, each heard to its pause, and judged when there is enough speech.
    @Test(.controls("VOX-1", "VOX-2")) func threeTextsAreReadInOneCallAndJudgedTogether() throws {
        var machine = try connected()
        #expect(sentences(machine.streamStarted(at: .seconds(5))) == [.read(.statement)])
        #expect(
            LineSentence.read(.statement).words(
                of: LineSeller(legalNames: [], textNumber: try #require(E164("+18135550100")))
            ).contains("recorded"))
        var now = Duration.seconds(30)
        var asked: [LineSentence] = []
        for heard in [8, 6, 5, 5] {
            #expect(errands(machine.spoke(at: now)) == [.listen])
            let read = machine.partRead(speech: .seconds(heard), at: now + .seconds(20))
            asked += sentences(read)
            #expect(errands(read) == [])
            now += .seconds(60)
        }
        #expect(asked == [.read(.challenge), .read(.passage), .readMore, .readMore])
        #expect(errands(machine.spoke(at: now)) == [.listen])
        let last = machine.partRead(speech: .seconds(9), at: now + .seconds(20))
        #expect(errands(last) == [.judge])
        #expect(sentences(machine.judged(nil, at: now + .seconds(40))) == [.readingTaken])
    }

    /// A reading that is refused is told briefly, and one that is never judged is told so.
    @Test(.controls("VOX-1", "VOX-2"), arguments: ReadingFault.allCases)
    func aRefusalIsToldBriefly(_ fault: ReadingFault) throws {
        var machine = try judging()
        #expect(sentences(machine.judged(fault, at: .seconds(200))) == [.readingRefused(fault)])
        var broken = try connected()
        #expect(sentences(broken.streamFailed(at: .seconds(5))) == [.readingFailed])
    }

    /// Each refusal's code means something to be said; what is new is not taken for one of the others.
    @Test func codesOfRefusalsAreKnown() {
        #expect(ReadingFault(code: "statement_not_heard") == .statement)
        #expect(ReadingFault(code: "challenge_not_heard") == .challenge)
        #expect(ReadingFault(code: "music") == .noise)
        #expect(ReadingFault(code: "unheard_of") == .other)
    }

    /// Key 9 stops in the middle of a reading, which is then not judged.
    @Test(.controls("REV-3")) func aStopComesBeforeTheReading() throws {
        var machine = try connected()
        _ = machine.streamStarted(at: .seconds(5))
        #expect(machine.keyPressed(.stop, at: .seconds(6)) == [.storeStop])
        #expect(machine.partRead(speech: .seconds(30), at: .seconds(7)) == [])
        #expect(sentences(machine.stopStored(at: .seconds(8))) == [.stopped])
    }

    /// Who hangs up once everything was read is judged all the same; who hangs up before is not.
    @Test func theJudgementNeedsNobodyOnTheLine() throws {
        var machine = try judging()
        #expect(machine.ended() == [])
        #expect(machine.judged(nil, at: .seconds(200)) == [.finish])
        var early = try connected()
        #expect(early.ended() == [.finish])
    }

    /// A reading puts the end of the call off, and no further.
    @Test func aReadingHasALongestTimeOfItsOwn() throws {
        var machine = try connected()
        #expect(machine.waited(for: .longest, at: LineMachine.longestCall) == [])
        #expect(machine.waited(for: .longest, at: .seconds(4) + LineEnrolment.longestCall).first == .hangUp)
    }

    private func judging() throws -> LineMachine {
        var machine = try connected()
        _ = machine.streamStarted(at: .seconds(5))
        for now in [30, 60, 90] {
            _ = machine.spoke(at: .seconds(now))
            _ = machine.partRead(speech: .seconds(12), at: .seconds(now + 10))
        }
        return machine
    }
}
