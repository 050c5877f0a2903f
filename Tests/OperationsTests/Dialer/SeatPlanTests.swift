import Commerce
import Controls
import Operations
import Testing

/// Seats are taken before dialing and never beyond what can be heard.
struct SeatPlanTests {
    /// DIA-2: with every seat taken nobody is dialed; a seat given back serves the next.
    @Test(.controls("DIA-2")) func withoutASeatNobodyIsDialed() {
        var seats = SeatPlan(capacity: 2)
        #expect(seats.reserve(for: "call_1"))
        #expect(seats.reserve(for: "call_2"))
        #expect(!seats.reserve(for: "call_3"))
        seats.release("call_1")
        seats.release("call_1")
        #expect(seats.reserve(for: "call_3"))
        #expect(seats.free == 0)
    }

    /// The same call asks again and has one seat.
    @Test func aCallSitsOnce() {
        var seats = SeatPlan(capacity: 2)
        #expect(seats.reserve(for: "call_1") && seats.reserve(for: "call_1"))
        seats.adopt("call_1")
        #expect(seats.free == 1)
    }

    /// Calls of a process that died are live beyond the capacity, and nothing new is dialed until they have ended.
    @Test(.controls("DIA-2")) func adoptedCallsTakeSeatsThatAreNotThere() {
        var seats = SeatPlan(capacity: 1)
        seats.adopt("call_1")
        seats.adopt("call_2")
        seats.release("call_1")
        #expect(!seats.reserve(for: "call_3"))
        seats.release("call_2")
        #expect(seats.reserve(for: "call_3"))
    }

    /// A recogniser that dies takes its seats with it; live calls stay.
    @Test(.controls("DIA-2")) func aDeadRecogniserTakesItsSeats() {
        var seats = SeatPlan(capacity: 2)
        #expect(seats.reserve(for: "call_1"))
        seats.recognisersCarry(0)
        #expect(!seats.reserve(for: "call_2"))
        #expect(seats.taken == ["call_1"])
        seats.recognisersCarry(2)
        #expect(seats.reserve(for: "call_2"))
        seats.recognisersCarry(-1)
        #expect(seats.free == 0 && SeatPlan(capacity: -3).free == 0)
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
                let wasSeated = seats.taken.contains(call)
                let hadRoom = seats.taken.count < seats.capacity
                #expect(seats.reserve(for: call) == (wasSeated || hadRoom))
            }
        }
    }
}
