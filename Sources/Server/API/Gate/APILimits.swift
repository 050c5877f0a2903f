import Commerce
import Compliance
import Synchronization

/// How much may be asked for: by each key, and by each address that has shown no good key.
final class APILimits: Sendable {
    private struct Buckets: Sendable {
        var keys = BucketShelf<AccessKeyID>(RateLimit.requests)
        var strangers = BucketShelf<String>(RateLimit.strangers)
    }

    private let buckets = Mutex(Buckets())

    /// A request with a good key.
    func take(_ key: AccessKeyID, at now: WallTime) -> RateLimit.Answer {
        buckets.withLock { $0.keys.take(key, at: now) }
    }

    /// A request without one, from an address.
    func takeStranger(_ address: String, at now: WallTime) -> RateLimit.Answer {
        buckets.withLock { $0.strangers.take(address, at: now) }
    }
}

/// A bucket a name, up to a limit; who comes after that shares one.
struct BucketShelf<Name: Hashable & Sendable>: Sendable {
    /// More names than any deployment has keys, or needs to tell apart.
    static var limit: Int { 10_000 }

    private let fresh: @Sendable (WallTime) -> RateLimit
    private var buckets: [Name: RateLimit] = [:]
    private var shared: RateLimit?

    init(_ fresh: @escaping @Sendable (WallTime) -> RateLimit) {
        self.fresh = fresh
    }

    mutating func take(_ name: Name, at now: WallTime) -> RateLimit.Answer {
        if var bucket = buckets[name] ?? (buckets.count < Self.limit ? fresh(now) : nil) {
            let answer = bucket.take(at: now)
            buckets[name] = bucket
            return answer
        }
        var bucket = shared ?? fresh(now)
        let answer = bucket.take(at: now)
        shared = bucket
        return answer
    }
}
