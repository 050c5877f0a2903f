import Compliance
import Runtime
import Vault

extension Deployment {
    /// What `/metrics` shows: the figures that an operator is to be alerted on.
    var gauges: @Sendable () async -> [Gauge] {
        { [services] in
            let seats = services.seats
            var gauges = [
                Gauge("livecarts_seats", "Calls that can be heard at once.", seats.capacity),
                Gauge("livecarts_seats_taken", "Calls that have a seat.", seats.taken),
                Gauge("livecarts_calls_waiting", "Calls that are due and have no seat.", seats.waiting),
                Gauge("livecarts_calls_live", "Calls that go on.", services.directory.count),
                Gauge("livecarts_stops_unstored", "Stops that the store has not taken yet.", services.stops.count),
            ]
            // What cannot be read is left out, which an alert on absence notices.
            if let numbers = try? await services.vault.callingNumbers(at: services.wall.now()) {
                gauges.append(
                    Gauge(
                        "livecarts_numbers_stopped", "Calling numbers that went bad.",
                        numbers.count { $0.health.standing != .well }))
            }
            return gauges
        }
    }
}
