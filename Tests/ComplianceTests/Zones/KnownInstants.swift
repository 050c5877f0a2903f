import Testing

/// Local times reckoned by another program from the unpacked release 2026f: offsets in seconds, both sides of each edge.
struct KnownInstant: Sendable, CustomTestStringConvertible {
    let zone: String
    let secondsSince1970: Int64
    let offsetSeconds: Int
    let local: String

    init(_ zone: String, _ secondsSince1970: Int64, _ offsetSeconds: Int, _ local: String) {
        self.zone = zone
        self.secondsSince1970 = secondsSince1970
        self.offsetSeconds = offsetSeconds
        self.local = local
    }

    var testDescription: String { "\(zone) \(local)" }

    static let all: [KnownInstant] = [
        .init("America/New_York", 1805007599, -18000, "2027-03-14T01:59"),
        .init("America/New_York", 1805007600, -14400, "2027-03-14T03:00"),
        .init("America/New_York", 1825567199, -14400, "2027-11-07T01:59"),
        .init("America/New_York", 1825567200, -18000, "2027-11-07T01:00"),
        .init("America/Chicago", 1805011199, -21600, "2027-03-14T01:59"),
        .init("America/Chicago", 1805011200, -18000, "2027-03-14T03:00"),
        .init("America/Chicago", 1825570799, -18000, "2027-11-07T01:59"),
        .init("America/Chicago", 1825570800, -21600, "2027-11-07T01:00"),
        .init("America/Denver", 1805014799, -25200, "2027-03-14T01:59"),
        .init("America/Denver", 1805014800, -21600, "2027-03-14T03:00"),
        .init("America/Denver", 1825574399, -21600, "2027-11-07T01:59"),
        .init("America/Denver", 1825574400, -25200, "2027-11-07T01:00"),
        .init("America/Los_Angeles", 1805018399, -28800, "2027-03-14T01:59"),
        .init("America/Los_Angeles", 1805018400, -25200, "2027-03-14T03:00"),
        .init("America/Los_Angeles", 1825577999, -25200, "2027-11-07T01:59"),
        .init("America/Los_Angeles", 1825578000, -28800, "2027-11-07T01:00"),
        .init("America/Anchorage", 1805021999, -32400, "2027-03-14T01:59"),
        .init("America/Anchorage", 1805022000, -28800, "2027-03-14T03:00"),
        .init("America/Anchorage", 1825581599, -28800, "2027-11-07T01:59"),
        .init("America/Anchorage", 1825581600, -32400, "2027-11-07T01:00"),
        .init("America/Adak", 1805025599, -36000, "2027-03-14T01:59"),
        .init("America/Adak", 1805025600, -32400, "2027-03-14T03:00"),
        .init("America/Adak", 1825585199, -32400, "2027-11-07T01:59"),
        .init("America/Adak", 1825585200, -36000, "2027-11-07T01:00"),
        .init("America/St_Johns", 1805002199, -12600, "2027-03-14T01:59"),
        .init("America/St_Johns", 1805002200, -9000, "2027-03-14T03:00"),
        .init("America/St_Johns", 1825561799, -9000, "2027-11-07T01:59"),
        .init("America/St_Johns", 1825561800, -12600, "2027-11-07T01:00"),
        .init("America/Halifax", 1805003999, -14400, "2027-03-14T01:59"),
        .init("America/Halifax", 1805004000, -10800, "2027-03-14T03:00"),
        .init("America/Halifax", 1825563599, -10800, "2027-11-07T01:59"),
        .init("America/Halifax", 1825563600, -14400, "2027-11-07T01:00"),
        .init("America/Phoenix", 1768478400, -25200, "2026-01-15T05:00"),
        .init("America/Phoenix", 1815652800, -25200, "2027-07-15T05:00"),
        .init("Pacific/Honolulu", 1768478400, -36000, "2026-01-15T02:00"),
        .init("Pacific/Honolulu", 1815652800, -36000, "2027-07-15T02:00"),
        .init("America/Puerto_Rico", 1768478400, -14400, "2026-01-15T08:00"),
        .init("America/Puerto_Rico", 1815652800, -14400, "2027-07-15T08:00"),
        .init("America/Jamaica", 1768478400, -18000, "2026-01-15T07:00"),
        .init("America/Jamaica", 1815652800, -18000, "2027-07-15T07:00"),
        .init("Pacific/Guam", 1768478400, 36000, "2026-01-15T22:00"),
        .init("Pacific/Guam", 1815652800, 36000, "2027-07-15T22:00"),
        .init("Pacific/Pago_Pago", 1768478400, -39600, "2026-01-15T01:00"),
        .init("Pacific/Pago_Pago", 1815652800, -39600, "2027-07-15T01:00"),
        .init("America/Regina", 1768478400, -21600, "2026-01-15T06:00"),
        .init("America/Regina", 1815652800, -21600, "2027-07-15T06:00"),
        .init("UTC", 1768478400, 0, "2026-01-15T12:00"),
        .init("UTC", 1815652800, 0, "2027-07-15T12:00"),
        .init("America/Detroit", 1768478400, -18000, "2026-01-15T07:00"),
        .init("America/Detroit", 1815652800, -14400, "2027-07-15T08:00"),
        .init("America/Indiana/Indianapolis", 1768478400, -18000, "2026-01-15T07:00"),
        .init("America/Indiana/Indianapolis", 1815652800, -14400, "2027-07-15T08:00"),
        .init("America/Vancouver", 1772366400, -28800, "2026-03-01T04:00"),
        .init("America/Vancouver", 1782907200, -25200, "2026-07-01T05:00"),
        .init("America/Vancouver", 1793448000, -25200, "2026-10-31T05:00"),
        .init("America/Vancouver", 1793534400, -25200, "2026-11-01T05:00"),
        .init("America/Vancouver", 1797336000, -25200, "2026-12-15T05:00"),
        .init("America/Vancouver", 1814400000, -25200, "2027-06-30T17:00"),
        .init("America/Vancouver", 2210241600, -25200, "2040-01-15T05:00"),
        .init("America/Edmonton", 1772366400, -25200, "2026-03-01T05:00"),
        .init("America/Edmonton", 1782907200, -21600, "2026-07-01T06:00"),
        .init("America/Edmonton", 1793448000, -21600, "2026-10-31T06:00"),
        .init("America/Edmonton", 1793534400, -21600, "2026-11-01T06:00"),
        .init("America/Edmonton", 1797336000, -21600, "2026-12-15T06:00"),
        .init("America/Edmonton", 1814400000, -21600, "2027-06-30T18:00"),
        .init("America/Edmonton", 2210241600, -21600, "2040-01-15T06:00"),
        .init("America/Winnipeg", 1772366400, -21600, "2026-03-01T06:00"),
        .init("America/Winnipeg", 1782907200, -18000, "2026-07-01T07:00"),
        .init("America/Winnipeg", 1793448000, -18000, "2026-10-31T07:00"),
        .init("America/Winnipeg", 1793534400, -18000, "2026-11-01T07:00"),
        .init("America/Winnipeg", 1797336000, -18000, "2026-12-15T07:00"),
        .init("America/Winnipeg", 1814400000, -18000, "2027-06-30T19:00"),
        .init("America/Winnipeg", 2210241600, -18000, "2040-01-15T07:00"),
        .init("America/Toronto", 1772366400, -18000, "2026-03-01T07:00"),
        .init("America/Toronto", 1782907200, -14400, "2026-07-01T08:00"),
        .init("America/Toronto", 1793448000, -14400, "2026-10-31T08:00"),
        .init("America/Toronto", 1793534400, -18000, "2026-11-01T07:00"),
        .init("America/Toronto", 1797336000, -18000, "2026-12-15T07:00"),
        .init("America/Toronto", 1814400000, -14400, "2027-06-30T20:00"),
        .init("America/Toronto", 2210241600, -18000, "2040-01-15T07:00"),
        .init("America/New_York", 1577836800, -18000, "2019-12-31T19:00"),
        .init("America/New_York", 2527329600, -18000, "2050-02-01T07:00"),
        .init("America/New_York", 2537697600, -14400, "2050-06-01T08:00"),
        .init("America/New_York", 3981355200, -18000, "2096-02-29T07:00"),
        .init("America/Los_Angeles", 1577836800, -28800, "2019-12-31T16:00"),
        .init("America/Los_Angeles", 2527329600, -28800, "2050-02-01T04:00"),
        .init("America/Los_Angeles", 2537697600, -25200, "2050-06-01T05:00"),
        .init("America/Los_Angeles", 3981355200, -28800, "2096-02-29T04:00"),
        .init("America/Denver", 1577836800, -25200, "2019-12-31T17:00"),
        .init("America/Denver", 2527329600, -25200, "2050-02-01T05:00"),
        .init("America/Denver", 2537697600, -21600, "2050-06-01T06:00"),
        .init("America/Denver", 3981355200, -25200, "2096-02-29T05:00"),
    ]

    /// The whole file of America/Vancouver in that release, in base64: 1884 to 2026.
    static let wholeVancouver = """
        VFppZjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAVFppZjIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAACoAAAABgAAABj/////Xj127P////+euL2g/////5+7FZD/////y4kaoP/////SI/Rw/////9JhJhD/////03YPIP/////UQQgQ//\
        ///9VV8SD/////1iDqEP/////XNdMg/////9gAzBD/////2RW1IP/////Z4K4Q/////9r+0aD/////28CQEP/////c3rOg/////92prJD//\
        ///3r6VoP/////fiY6Q/////+Ced6D/////4WlwkP/////iflmg/////+NJUpD/////5F47oP/////lKTSQ/////+ZHWCD/////5xJREP//\
        ///oJzog/////+jyMxD/////6gccIP/////q0hUQ/////+vm/iD/////7LH3EP/////txuAg/////+6R2RD/////76/8oP/////wcbsQ///\
        ///GP3qD/////8n/BkP/////zb8Cg//////Rfo5D/////9U+ioP/////2P4WQ//////cvhKD/////+CiiEP/////5D2ag//////oIhBD///\
        //+viDIP/////76GYQ//////zYZSD//////chIEP/////+uEcg//////+oKhAAAAAAAJgpIAAAAAABiAwQAAAAAAJ4CyAAAAAAA3EokAAAA\
        AAEYSegAAAAAAVRCpAAAAAABkEJoAAAAAAHMOyQAAAAAAgg66AAAAAACRDOkAAAAAAKAM2gAAAAAArwsJAAAAAAC+CvoAAAAAAM2c0QAAAA\
        AA3AkaAAAAAADrmvEAAAAAAPqa4gAAAAABCZkRAAAAAAEYmQIAAAAAASeXMQAAAAABNpciAAAAAAFFlVEAAAAAAVSVQgAAAAABY5NxAAAAA\
        AFyk2IAAAAAAYIlOQAAAAABkJGCAAAAAAGgI1kAAAAAAa8jSgAAAAABviF5AAAAAAHNIWoAAAAAAdwfmQAAAAAB6x+KAAAAAAH6HbkAAAAA\
        AgdisgAAAAACGBvZAAAAAAIlYNIAAAAAAjatoQAAAAACQ17yAAAAAAJUq8EAAAAAAmFdEgAAAAACcqnhAAAAAAJ/7toAAAAAApCoAQAAAAA\
        Cnez6AAAAAAKupiEAAAAAArvrGgAAAAACzTfpAAAAAALZ6ToAAAAAAus2CQAAAAAC9+daAAAAAAMJNCkAAAAAAxZ5IgAAAAADJzJJAAAAAA\
        M0d0IAAAAAA0UwaQAAAAADUnViAAAAAANjLokAAAAAA3BzggAAAAADgcBRAAAAAAOOcaIAAAAAA5++cQAAAAADrG/CAAAAAAO9vJEAAAAAA\
        8sBigAAAAAD27qxAAAAAAPo/6oAAAAAA/m40QAAAAAEBv3KAAAAAAQYSpkAAAAABCT76gAAAAAENki5AAAAAARC+goAAAAABFRG2QAAAAAE\
        Xz0yAAAAAARy2KEAAAAABH07UgAAAAAEkNbBAAAAAASbOXIAAAAABK7U4QAAAAAEucs6AAAAAATNZqkAAAAABNfJWgAAAAAE62TJAAAAAAT\
        1x3oAAAAABQli6QAAAAAFE8WaAAAAAAUnYQkAAAAABTHDugAAAAAFRV8pAAAAAAVPwdoAAAAABWNdSQAAAAAFblOiAAAAAAWB7xEAAAAABY\
        xRwgAAAAAFn+0xAAAAAAWqT+IAAAAABb3rUQAAAAAFyE4CAAAAAAXb6XEAAAAABeZMIgAAAAAF+eeRAAAAAAYE3eoAAAAABhh5WQAAAAAGI\
        twKAAAAAAY2d3kAAAAABkDaKgAAAAAGVHWZAAAAAAZe2EoAAAAABnJzuQAAAAAGfNZqAAAAAAaQcdkAAAAABprUigAAAAAGrm/5ACAQIDBA\
        IBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBA\
        gECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgECAQIBAgEC\
        AQX//4yUAAD//52QAQT//4+AAAj//52QAQz//52QARD//52QABRMTVQAUERUAFBTVABQV1QAUFBUAE1TVAAKTVNUNwo=
        """
}
