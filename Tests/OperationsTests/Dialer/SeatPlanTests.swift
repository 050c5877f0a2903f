import Commerce
import Controls
import Operations
import Testing

/// Seats are taken before dialing and never beyond what can be heard.
struct SeatPlanTests {
    /// A plan with what came of each reservation.
    private struct Seats {
        var plan: SeatPlan
        var answers: [Bool] = []

        mutating func reserve(_ call: CallID) { answers.append(plan.reserve(for: call)) }
    }

    private func seats(_ capacity: Int) -> Seats { Seats(plan: SeatPlan(capacity: capacity)) }

    /// DIA-2: with every seat taken nobody is dialed; a seat given back serves the next.
    @Test(.controls("DIA-2")) func withoutASeatNobodyIsDialed() {
        var seats = seats(2)
        for call: CallID in ["call_1", "call_2", "call_3"] { seats.reserve(call) }
        #expect(seats.answers == [true, true, false])
        seats.plan.release("call_1")
        seats.plan.release("call_1")
        seats.reserve("call_3")
        #expect(seats.answers.last == true && seats.plan.free == 0)
    }

    /// The same call asks again and has one seat.
    @Test func aCallSitsOnce() {
        var seats = seats(2)
        for _ in 0..<2 { seats.reserve("call_1") }
        seats.plan.adopt("call_1")
        #expect(seats.answers == [true, true] && seats.plan.free == 1)
    }

    /// Calls of a process that died are live beyond the capacity, and nothing new is dialed until they have ended.
    @Test(.controls("DIA-2")) func adoptedCallsTakeSeatsThatAreNotThere() {
        var seats = seats(1)
        seats.plan.adopt("call_1")
        seats.plan.adopt("call_2")
        seats.plan.release("call_1")
        seats.reserve("call_3")
        seats.plan.release("call_2")
        seats.reserve("call_3")
        #expect(seats.answers == [false, true])
    }

    /// A recogniser that dies takes its seats with it; live calls stay.
    @Test(.controls("DIA-2")) func aDeadRecogniserTakesItsSeats() {
        var seats = seats(2)
        seats.reserve("call_1")
        seats.plan.recognisersCarry(0)
        seats.reserve("call_2")
        #expect(seats.plan.taken == ["call_1"])
        seats.plan.recognisersCarry(2)
        seats.reserve("call_2")
        #expect(seats.answers == [true, false, true])
        seats.plan.recognisersCarry(-1)
        #expect(seats.plan.free == 0 && SeatPlan(capacity: -3).free == 0)
    }

    /// Every eight seats need a recogniser, and none do not do without one.
    @Test(arguments: [(0, 1), (1, 1), (8, 1), (9, 2), (16, 2), (200, 25)])
    func seatsNeedRecognisers(seats: Int, recognisers: Int) {
        #expect(SeatPlan.recognisers(forSeats: seats) == recognisers)
    }

    /// Whatever happens in whatever order, no reservation ever goes beyond the capacity.
    @Test(.controls("DIA-2")) func noReservationGoesBeyondTheCapacity() {
        var state: UInt64 = 17
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        var seats = SeatPlan(capacity: 4)
        for _ in 0..<5000 {
            let call = CallID("call_\(next(9))")
            switch next(4) {
            case 0: seats.release(call)
            case 1: seats.recognisersCarry(next(6))
            case _:
                let maySit = seats.taken.contains(call) || seats.taken.count < seats.capacity
                let sits = seats.reserve(for: call)
                #expect(sits == maySit)
            }
        }
    }
}
