/// The open spans of each day of the week, on the clock of the person called; a day without spans is closed.
package struct WeeklyHours: Hashable, Sendable, Codable {
    private let mon: [OpenSpan]
    private let tue: [OpenSpan]
    private let wed: [OpenSpan]
    private let thu: [OpenSpan]
    private let fri: [OpenSpan]
    private let sat: [OpenSpan]
    private let sun: [OpenSpan]

    package init(
        monday: [OpenSpan], tuesday: [OpenSpan], wednesday: [OpenSpan], thursday: [OpenSpan], friday: [OpenSpan],
        saturday: [OpenSpan], sunday: [OpenSpan]
    ) {
        self.mon = monday
        self.tue = tuesday
        self.wed = wednesday
        self.thu = thursday
        self.fri = friday
        self.sat = saturday
        self.sun = sunday
    }

    package subscript(day: Weekday) -> [OpenSpan] {
        switch day {
        case .monday: mon
        case .tuesday: tue
        case .wednesday: wed
        case .thursday: thu
        case .friday: fri
        case .saturday: sat
        case .sunday: sun
        }
    }

    /// Whether a contact may start at a local time.
    package func isOpen(at local: LocalTime, lastStartBeforeEnd margin: Duration = .zero) -> Bool {
        self[local.weekday].contains { $0.isOpen(at: local.time, lastStartBeforeEnd: margin) }
    }
}
