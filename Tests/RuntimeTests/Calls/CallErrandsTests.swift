import LiveCartsTesting
import Runtime
import Testing

/// What a call has begun: forgotten when it is done, limited in number, and waited for at the end.
struct CallErrandsTests {
    /// A call of a thousand commands keeps none of them.
    @Test func whatIsDoneIsForgotten() async {
        let errands = CallErrands()
        for _ in 0..<1000 {
            await errands.begin {}
            #expect(errands.count <= CallErrands.limit)
        }
        await errands.end()
        #expect(errands.count == 0)
    }

    /// The errand beyond the limit waits for the oldest.
    @Test func theOneTooManyWaits() async {
        let errands = CallErrands()
        let clock = TurningClock()
        for _ in 0..<CallErrands.limit { await errands.begin { try? await clock.sleep(for: .seconds(1)) } }
        await clock.sleepers(atLeast: CallErrands.limit)
        async let last: Void = errands.begin {}
        #expect(errands.count == CallErrands.limit)
        clock.turn(by: .seconds(1))
        await last
        await errands.end()
        #expect(errands.count == 0)
    }
}
