package admin

// tables are those that are counted.
var tables = []string{"customers", "invoices", "orders", "shipments", "tickets"}
