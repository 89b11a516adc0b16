module outscale.cloud/tests/clients/osc_sdk_go

go 1.26.0

require github.com/outscale/osc-sdk-go/v2 v2.36.0

require (
	github.com/aws/aws-sdk-go v1.55.8 // indirect
	github.com/jmespath/go-jmespath v0.4.0 // indirect
	golang.org/x/oauth2 v0.37.0 // indirect
)
