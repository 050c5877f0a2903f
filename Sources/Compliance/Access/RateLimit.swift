package import Commerce

/// A bucket of tokens: each request takes one, and one comes back after every interval, up to the burst.
package struct RateLimit: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        case taken
        /// None is left; the next comes after this time.
        case refused(retryAfter: Duration)
    }

    /// So many at once when nothing was asked for a while.
    package let burst: Int
    /// After this time one more.
    package let interval: Duration
    /// What has been saved up, in time: a token is worth one interval.
    private var credit: Duration
    private var countedAt: WallTime

    /// A full bucket.
    /// - Parameters:
    ///   - burst: at least 1.
    ///   - interval: at least one millisecond.
    package init(burst: Int, every interval: Duration, from start: WallTime) {
        precondition(burst > 0 && interval >= .milliseconds(1), "a bucket holds a token and fills up again")
        self.burst = burst
        self.interval = interval
        self.credit = interval * burst
        self.countedAt = start
    }

    /// Somebody asks for a token. A clock that is set back fills nothing up, and fills up from there on.
    package mutating func take(at now: WallTime) -> Answer {
        credit = min(interval * burst, credit + max(.zero, now - countedAt))
        countedAt = now
        guard credit >= interval else { return .refused(retryAfter: interval - credit) }
        credit -= interval
        return .taken
    }
}

extension RateLimit {
    /// Requests with one key: 60 at once, then 10 a second.
    package static func requests(from start: WallTime) -> RateLimit {
        RateLimit(burst: 60, every: .milliseconds(100), from: start)
    }

    /// Requests without a good key, from one address: 10 at once, then one in 6 seconds.
    package static func strangers(from start: WallTime) -> RateLimit {
        RateLimit(burst: 10, every: .seconds(6), from: start)
    }

    /// Refusals that go into the audit one by one: 10 at once, then one a minute. The rest are only counted.
    package static func auditedRefusals(from start: WallTime) -> RateLimit {
        RateLimit(burst: 10, every: .seconds(60), from: start)
    }

    /// Pages and sent forms from one address, which may be that of a proxy before many people: 40 at once, then one a second.
    package static func forms(from start: WallTime) -> RateLimit {
        RateLimit(burst: 40, every: .seconds(1), from: start)
    }
}
