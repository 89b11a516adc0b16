// Leads a VM in a Net through its life with the official Go SDK, and prints what it saw as one JSON object.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	osc "github.com/outscale/osc-sdk-go/v2"
)

type seen struct {
	Net     string   `json:"net"`
	Vm      string   `json:"vm"`
	States  []string `json:"states"`
	Tags    string   `json:"tags"`
	Listed  int      `json:"listed"`
	Refusal string   `json:"refusal"`
	Regions int      `json:"regions"`
	VmTypes int      `json:"vm_types"`
}

type cloud struct {
	api *osc.APIClient
	ctx context.Context
}

func must[T any](answer T, _ any, err error) T {
	if err != nil {
		var refused osc.GenericOpenAPIError
		if errors.As(err, &refused) {
			err = fmt.Errorf("%w: %s", err, refused.Body())
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return answer
}

// code is that of a refusal.
func code(err error) string {
	var refused osc.GenericOpenAPIError
	var answer osc.ErrorResponse
	if !errors.As(err, &refused) || json.Unmarshal(refused.Body(), &answer) != nil {
		return ""
	}
	return *(*answer.Errors)[0].Code
}

// state is that of a VM.
func (c cloud) state(vm string) string {
	filters := osc.FiltersVm{VmIds: &[]string{vm}}
	request := osc.ReadVmsRequest{Filters: &filters}
	return *(*must(c.api.VmApi.ReadVms(c.ctx).ReadVmsRequest(request).Execute()).Vms)[0].State
}

// until waits, ten seconds at most, for a state of a VM.
func (c cloud) until(vm, wanted string) string {
	state := ""
	for range 100 {
		if state = c.state(vm); state == wanted {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	return state
}

// network is a Net with a Subnet; it returns the ids of both.
func (c cloud) network() (string, string) {
	net := must(c.api.NetApi.CreateNet(c.ctx).CreateNetRequest(osc.CreateNetRequest{IpRange: "10.0.0.0/16"}).Execute())
	request := osc.CreateSubnetRequest{NetId: *net.Net.NetId, IpRange: "10.0.1.0/24"}
	subnet := must(c.api.SubnetApi.CreateSubnet(c.ctx).CreateSubnetRequest(request).Execute())
	return *net.Net.NetId, *subnet.Subnet.SubnetId
}

// run makes a VM in the Subnet.
func (c cloud) run(subnet string) string {
	filters := osc.FiltersImage{AccountAliases: &[]string{"Outscale"}}
	images := must(c.api.ImageApi.ReadImages(c.ctx).ReadImagesRequest(osc.ReadImagesRequest{Filters: &filters}).Execute())
	size := "tinav6.c1r1p2"
	request := osc.CreateVmsRequest{ImageId: *(*images.Images)[0].ImageId, SubnetId: &subnet, VmType: &size}
	return *(*must(c.api.VmApi.CreateVms(c.ctx).CreateVmsRequest(request).Execute()).Vms)[0].VmId
}

// named tags the VM, and finds it by the tag.
func (c cloud) named(vm string) (string, int) {
	tags := []osc.ResourceTag{{Key: "Name", Value: "by-go"}}
	request := osc.CreateTagsRequest{ResourceIds: []string{vm}, Tags: tags}
	must(c.api.TagApi.CreateTags(c.ctx).CreateTagsRequest(request).Execute())
	filters := osc.FiltersVm{Tags: &[]string{"Name=by-go"}}
	found := must(c.api.VmApi.ReadVms(c.ctx).ReadVmsRequest(osc.ReadVmsRequest{Filters: &filters}).Execute())
	return (*(*found.Vms)[0].Tags)[0].Value, len(*found.Vms)
}

// away deletes all that was made.
func (c cloud) away(net, subnet, vm string) {
	request := osc.DeleteVmsRequest{VmIds: []string{vm}}
	must(c.api.VmApi.DeleteVms(c.ctx).DeleteVmsRequest(request).Execute())
	c.until(vm, "terminated")
	must(c.api.SubnetApi.DeleteSubnet(c.ctx).DeleteSubnetRequest(osc.DeleteSubnetRequest{SubnetId: subnet}).Execute())
	must(c.api.NetApi.DeleteNet(c.ctx).DeleteNetRequest(osc.DeleteNetRequest{NetId: net}).Execute())
}

func main() {
	env := osc.NewConfigEnv()
	config, err := env.Configuration()
	must(config, nil, err)
	ctx, err := env.Context(context.Background())
	must(ctx, nil, err)
	c := cloud{osc.NewAPIClient(config), ctx}
	regions := must(c.api.RegionApi.ReadRegions(ctx).ReadRegionsRequest(osc.ReadRegionsRequest{}).Execute())
	types := must(c.api.VmApi.ReadVmTypes(ctx).ReadVmTypesRequest(osc.ReadVmTypesRequest{}).Execute())
	net, subnet := c.network()
	vm := c.run(subnet)
	told := seen{Net: net, Vm: vm, Regions: len(*regions.Regions), VmTypes: len(*types.VmTypes)}
	told.States = append(told.States, c.until(vm, "running"))
	told.Tags, told.Listed = c.named(vm)
	_, _, err = c.api.NetApi.DeleteNet(ctx).DeleteNetRequest(osc.DeleteNetRequest{NetId: net}).Execute()
	told.Refusal = code(err)
	must(c.api.VmApi.StopVms(ctx).StopVmsRequest(osc.StopVmsRequest{VmIds: []string{vm}}).Execute())
	told.States = append(told.States, c.until(vm, "stopped"))
	c.away(net, subnet, vm)
	must(os.Stdout, nil, json.NewEncoder(os.Stdout).Encode(told))
}
