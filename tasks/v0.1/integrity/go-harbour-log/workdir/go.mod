module quay

go 1.19
