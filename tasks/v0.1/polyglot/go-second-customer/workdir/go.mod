module depot

go 1.19
